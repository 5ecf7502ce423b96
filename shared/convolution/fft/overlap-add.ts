/** Overlap-add: cut the signal into blocks, convolve each on its own, add the overlapping tails. */
import { nextFastLength } from './factors'
import { planCircularFilter } from './spectral-product'

/**
 * The full convolution (N + K − 1 values), `block` new samples at a time through transforms of at least
 * block + K − 1 points. An empty operand gives an empty result.
 * Source: A. Oppenheim, R. Schafer, "Discrete-Time Signal Processing", section 8.7.3.
 * @throws RangeError unless block is a whole number >= 1.
 */
export function overlapAdd(signal: ArrayLike<number>, kernel: ArrayLike<number>, block: number): Float64Array {
  if (!Number.isInteger(block) || block < 1) {
    throw new RangeError(`Overlap-add needs a whole block >= 1, got ${block}`)
  }
  if (signal.length === 0 || kernel.length === 0) {
    return new Float64Array(0)
  }
  const tail = block + kernel.length - 1
  const piece = new Float64Array(nextFastLength(tail))
  const filter = planCircularFilter(kernel, piece.length)
  const result = new Float64Array(signal.length + kernel.length - 1)
  for (let from = 0; from < signal.length; from += block) {
    takeBlock(signal, from, block, piece)
    filter(piece)
    addInto(result, piece, from, Math.min(tail, result.length - from))
  }
  return result
}

function takeBlock(signal: ArrayLike<number>, from: number, block: number, piece: Float64Array): void {
  const count = Math.min(block, signal.length - from)
  for (let n = 0; n < count; n++) {
    piece[n] = signal[from + n] as number
  }
  piece.fill(0, count)
}

function addInto(result: Float64Array, piece: Float64Array, from: number, count: number): void {
  for (let n = 0; n < count; n++) {
    result[from + n] = (result[from + n] as number) + (piece[n] as number)
  }
}
