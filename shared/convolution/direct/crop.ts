/** Which part of the full 1-D sum is kept: one rule for the definition and for every fast path. */

/** Which part of the sum is kept, in the vocabulary used for sound and pictures alike. */
export type ConvolutionSize = 'full' | 'same' | 'valid'

/** Where the kept part begins in the full result, and how long it is. */
export interface Crop {
  start: number
  length: number
}

/**
 * The kept part for N signal and K kernel values: `full` all N + K − 1; `same` N from index floor((K − 1)/2);
 * `valid` the |N − K| + 1 from min(N, K) − 1. Nothing when an operand is empty.
 * @throws RangeError for another word.
 */
export function cropOf(signal: number, kernel: number, size: ConvolutionSize): Crop {
  const crops: Record<ConvolutionSize, Crop> = {
    full: { start: 0, length: signal + kernel - 1 },
    same: { start: (kernel - 1) >> 1, length: signal },
    valid: { start: Math.min(signal, kernel) - 1, length: Math.abs(signal - kernel) + 1 },
  }
  if (!Object.hasOwn(crops, size)) {
    throw new RangeError(`Unknown size "${size}", expected one of: ${Object.keys(crops).join(', ')}`)
  }
  return signal === 0 || kernel === 0 ? { start: 0, length: 0 } : crops[size]
}
