/** Which way of convolving is cheapest for given shapes. Choosing is apart from doing. */
import { nextFastLength } from './fft/factors'

/** Overlap-add exists for one axis only. */
export type Method = 'direct' | 'fft' | 'overlap-add'

export interface MethodChoice {
  method: Method
  /** New samples a block, for `overlap-add`. */
  block?: number
  /** Expected cost of each way in multiply-adds of the direct sum; infinite where a way does not exist. */
  costs: Record<Method, number>
}

/** A transform of L real values costs about L · log2 L multiply-adds of the direct sum (measured in V8, 64 to 262144 points). */
function transformCost(points: number): number {
  return points * Math.log2(Math.max(2, points))
}

/** Setting up tables and work arrays of a transform, in the same unit. */
const SET_UP = 2000

/**
 * The cheapest way for the full convolution of a signal and a kernel with these extents (one entry an axis):
 * - direct: every product once, `Π N · Π K`;
 * - fft: three transforms of the padded size and one product of spectra;
 * - overlap-add: one transform of the kernel, then two and a product for each block, with the best power of two.
 * Ties go to the direct sum, which is exact to the last digit and keeps NaN and infinity where they belong.
 * @throws RangeError unless both shapes have the same number of axes, at least one, with whole extents >= 0.
 */
export function chooseMethod(signal: readonly number[], kernel: readonly number[]): MethodChoice {
  expectShapes(signal, kernel)
  const blocks = signal.length === 1 ? bestBlock(signal[0] as number, kernel[0] as number) : null
  const costs: Record<Method, number> = {
    direct: product(signal) * product(kernel),
    fft: fftCost(signal, kernel),
    'overlap-add': blocks?.cost ?? Number.POSITIVE_INFINITY,
  }
  if (costs.direct <= Math.min(costs.fft, costs['overlap-add'])) {
    return { method: 'direct', costs }
  }
  return blocks === null || costs.fft <= blocks.cost
    ? { method: 'fft', costs }
    : { method: 'overlap-add', block: blocks.block, costs }
}

function fftCost(signal: readonly number[], kernel: readonly number[]): number {
  const points = product(signal.map((extent, axis) => nextFastLength(extent + (kernel[axis] as number) - 1)))
  return SET_UP + 3 * transformCost(points) + points
}

/** The cheapest power-of-two transform for blocks, if there is one shorter than the whole. */
function bestBlock(signal: number, kernel: number): { block: number; cost: number } | null {
  let best: { block: number; cost: number } | null = null
  for (let points = 2; points < signal + kernel - 1; points *= 2) {
    const block = points - kernel + 1
    if (block < 1) {
      continue
    }
    const count = Math.ceil(signal / block)
    const cost = SET_UP + transformCost(points) + count * (2 * transformCost(points) + 2 * points)
    if (best === null || cost < best.cost) {
      best = { block, cost }
    }
  }
  return best
}

function product(extents: readonly number[]): number {
  return extents.reduce((all, extent) => all * extent, 1)
}

function expectShapes(signal: readonly number[], kernel: readonly number[]): void {
  const whole = [...signal, ...kernel].every((extent) => Number.isInteger(extent) && extent >= 0)
  if (!whole || signal.length !== kernel.length || signal.length === 0) {
    throw new RangeError(
      `A method needs two shapes with the same number of axes and whole extents, got [${signal.join(', ')}] and [${kernel.join(', ')}]`,
    )
  }
}
