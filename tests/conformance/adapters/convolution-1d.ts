import type { Operations } from '../case'

export const convolution1d: Operations = {}
