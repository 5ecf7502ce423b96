import type { Operations } from '../case'

export const cnn: Operations = {}
