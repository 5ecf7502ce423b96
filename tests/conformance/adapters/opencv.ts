import type { Operations } from '../case'

export const opencv: Operations = {}
