/** E8 Two Roads: the sum of products and the product of spectra meet in one result. */
import { z } from 'zod'
import { circularConvolve } from '../../convolution/direct/circular-convolve'
import { convolve1d } from '../../convolution/direct/convolve1d'
import { overlapAdd } from '../../convolution/fft/overlap-add'
import { type Complex, fft, ifft } from '../../convolution/fft/transform'
import { commonData, seriesSchema } from '../contract/state'
import { kernelOf, operationData } from '../operation'
import { DRAWN_POINTS } from './drawn'

export const MAX_VALUES = 32
export const MAX_SIZE = 64

const LOW_PASS = [1, 1, 1, 1, 0.5, ...new Array<number>(DRAWN_POINTS - 5).fill(0)]

export const e8Schema = z.strictObject({
  ...commonData,
  x: seriesSchema(MAX_VALUES),
  h: seriesSchema(MAX_VALUES),
  ...operationData,
  /** Response drawn by hand, level by level from frequency 0 on; links from before it have none. */
  drawn: z.array(z.number().min(0).max(1)).length(DRAWN_POINTS).default(LOW_PASS),
  /** Points of the transforms. */
  size: z.int().min(1).max(MAX_SIZE),
  /** Samples that arrive at once. */
  block: z.int().min(1).max(MAX_VALUES),
  /** For the count of multiplies. */
  nx: z.int().min(1).max(1_000_000),
  nh: z.int().min(1).max(1_000_000),
})
export type E8Data = z.infer<typeof e8Schema>

export const e8Defaults: E8Data = {
  at: 4,
  x: [1, 2, 3],
  h: [4, 5, 6],
  operation: 'convolution',
  drawn: LOW_PASS,
  size: 5,
  block: 4,
  nx: 48_000,
  nh: 48_000,
}

export interface E8Numbers {
  X: Complex
  H: Complex
  /** Product of both spectra, value by value. */
  XH: Complex
  /** Back from it: the frequency road. */
  y: number[]
  /** The time road, on a ring of the same size. */
  direct: number[]
  difference: number
  streamed: number[]
  offline: number[]
}

export function e8Numbers(data: Pick<E8Data, 'x' | 'h' | 'size' | 'block' | 'operation'>): E8Numbers {
  const { x, size, block } = data
  const h = kernelOf(data)
  const [X, H] = [spectrum(x, size), spectrum(h, size)]
  const XH = {
    re: X.re.map((re, k) => re * (H.re[k] as number) - (X.im[k] as number) * (H.im[k] as number)),
    im: X.re.map((re, k) => re * (H.im[k] as number) + (X.im[k] as number) * (H.re[k] as number)),
  }
  const y = [...ifft(XH.re, XH.im).re]
  const direct = [...circularConvolve(x, h, size)]
  return {
    X,
    H,
    XH,
    y,
    direct,
    difference: Math.max(...y.map((value, n) => Math.abs(value - (direct[n] as number)))),
    streamed: [...overlapAdd(x, h, block)],
    offline: [...convolve1d(x, h, 'full')],
  }
}

/** What the transform of `size` points sees: values beyond it come round. */
function spectrum(values: readonly number[], size: number): Complex {
  const wrapped = circularConvolve(values, [1], size)
  return fft(wrapped, new Float64Array(size))
}

/** What the inverse transform gives with the first `count` values of the product alone: all of them meet the time road. */
export function partialInverse({ re, im }: Complex, count: number): number[] {
  const first = (values: Float64Array) => values.map((value, k) => (k < count ? value : 0))
  return [...ifft(first(re), first(im)).re]
}

/** Amplitude of a symmetric kernel around its middle at w radians a sample, with its sign: Σ h[k] cos(w (k − middle)). */
export function zeroPhaseResponse(h: readonly number[], w: number): number {
  const middle = (h.length - 1) / 2
  return h.reduce((sum, weight, k) => sum + weight * Math.cos(w * (k - middle)), 0)
}

/** |H(w)| of any kernel. */
export function magnitude(h: readonly number[], w: number): number {
  const re = h.reduce((sum, weight, k) => sum + weight * Math.cos(w * k), 0)
  const im = h.reduce((sum, weight, k) => sum + weight * Math.sin(w * k), 0)
  return Math.hypot(re, im)
}
