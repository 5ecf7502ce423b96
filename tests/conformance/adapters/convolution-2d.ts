import type { Operations } from '../case'

export const convolution2d: Operations = {}
