import type { Operations } from '../case'

export const deconvolution: Operations = {}
