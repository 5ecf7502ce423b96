/** Overlap-save: transforms that overlap by K − 1 samples, of whose results only the samples free of wrap-around are kept. */
import { planCircularFilter } from './spectral-product'

/**
 * The full convolution (N + K − 1 values) through transforms of `fftSize` points, fftSize − K + 1 new samples a block.
 * An empty operand gives an empty result. Source: A. Oppenheim, R. Schafer, "Discrete-Time Signal Processing", section 8.7.3.
 * @throws RangeError unless fftSize is a whole number >= K.
 */
export function overlapSave(signal: ArrayLike<number>, kernel: ArrayLike<number>, fftSize: number): Float64Array {
  if (!Number.isInteger(fftSize) || fftSize < Math.max(1, kernel.length)) {
    throw new RangeError(`Overlap-save needs a whole FFT size >= the kernel's length ${kernel.length}, got ${fftSize}`)
  }
  if (signal.length === 0 || kernel.length === 0) {
    return new Float64Array(0)
  }
  const overlap = kernel.length - 1
  const step = fftSize - overlap
  const filter = planCircularFilter(kernel, fftSize)
  const piece = new Float64Array(fftSize)
  const result = new Float64Array(signal.length + overlap)
  for (let from = 0; from < result.length; from += step) {
    takeWithHistory(signal, from - overlap, piece)
    filter(piece)
    result.set(piece.subarray(overlap, overlap + Math.min(step, result.length - from)), from)
  }
  return result
}

/** Fills the piece with the signal from a place that may lie before its start; silence outside. */
function takeWithHistory(signal: ArrayLike<number>, from: number, piece: Float64Array): void {
  for (let n = 0; n < piece.length; n++) {
    const at = from + n
    piece[n] = at >= 0 && at < signal.length ? (signal[at] as number) : 0
  }
}
