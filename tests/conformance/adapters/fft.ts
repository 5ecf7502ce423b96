import type { Operations } from '../case'

export const fft: Operations = {}
