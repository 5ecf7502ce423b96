import type { Operations } from '../case'

export const fir: Operations = {}
