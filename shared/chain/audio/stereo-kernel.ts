/** Kernels of two inputs and two outputs, and their composition: a matrix product with convolution in place of products. */
import { chooseMethod } from '../../convolution/choose-method'
import { overlapAdd } from '../../convolution/fft/overlap-add'
import { fftConvolve1d } from '../../convolution/fft/convolve1d'
import type { Samples } from '../../units'
import { convolveSparse } from './sparse'

/** Impulse response of a path, or undefined for silence. */
export type Path = Float64Array | undefined

/** `kernel[output][input]`, left before right. A filter that is the same for both sides holds one array twice. */
export type StereoKernel = readonly [readonly [Path, Path], readonly [Path, Path]]

/** The same filter for both sides, nothing across. */
export function bothSides(taps: Float64Array): StereoKernel {
  return [
    [taps, undefined],
    [undefined, taps],
  ]
}

/** Whether both sides have the very same filter and nothing goes across; then the left path is the whole story. */
export function isBothSides([[left, fromRight], [fromLeft, right]]: StereoKernel): boolean {
  return left !== undefined && left === right && !fromRight && !fromLeft
}

/** Taps of the longest path; 0 for silence. */
export function kernelLength(kernel: StereoKernel): Samples {
  return Math.max(0, ...kernel.flat().map((path) => path?.length ?? 0))
}

/** Each path by a function; what both sides share is computed once. */
export function mapPaths(kernel: StereoKernel, change: (path: Float64Array) => Float64Array): StereoKernel {
  const done = new Map<Float64Array, Float64Array>()
  const once = (path: Path): Path => {
    if (!path) return undefined
    const changed = done.get(path) ?? change(path)
    done.set(path, changed)
    return changed
  }
  const [[a, b], [c, d]] = kernel
  return [
    [once(a), once(b)],
    [once(c), once(d)],
  ]
}

/** First one kernel, then the other: `result[o][i] = Σ_k second[o][k] * first[k][i]`. */
export function composeKernels(first: StereoKernel, second: StereoKernel): StereoKernel {
  if (isBothSides(first) && isBothSides(second))
    return bothSides(convolveTaps(first[0][0] as Float64Array, second[0][0] as Float64Array))
  const path = (output: 0 | 1, input: 0 | 1): Path =>
    addPaths(convolvePaths(first[0][input], second[output][0]), convolvePaths(first[1][input], second[output][1]))
  return [
    [path(0, 0), path(0, 1)],
    [path(1, 0), path(1, 1)],
  ]
}

export function addPaths(one: Path, other: Path): Path {
  if (!one || !other) return one ?? other
  const [long, short] = one.length >= other.length ? [one, other] : [other, one]
  const sum = long.slice()
  for (let k = 0; k < short.length; k++) sum[k] = (sum[k] as number) + (short[k] as number)
  return sum
}

function convolvePaths(first: Path, second: Path): Path {
  return first && second && convolveTaps(first, second)
}

/** The full convolution; by whichever way is cheapest, zeros counted. */
function convolveTaps(first: Float64Array, second: Float64Array): Float64Array {
  const [long, short] = first.length >= second.length ? [first, second] : [second, first]
  const { costs, block } = chooseMethod([long.length], [short.length])
  const sparse = countNonZero(long) * countNonZero(short)
  if (sparse <= Math.min(costs.fft, costs['overlap-add'])) return convolveSparse(long, short)
  return block !== undefined ? overlapAdd(long, short, block) : fftConvolve1d(long, short)
}

function countNonZero(taps: Float64Array): number {
  let count = 0
  for (let k = 0; k < taps.length; k++) if (taps[k] !== 0) count++
  return count
}
