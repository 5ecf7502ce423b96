/** E1 Stack or Slide: the numbers of both views of one convolution, discrete and continuous. */
import { z } from 'zod'
import { convolveCurves, overlapArea, overlapLength } from '../../convolution/continuous/convolve'
import { type Curve, rect, triangle } from '../../convolution/continuous/curves'
import { diagonalSums, flipAndSlide, outerProduct, shiftAndStack } from '../../convolution/direct/traces'
import { commonData, seriesSchema } from '../contract/state'
import { kernelOf, lettersData, operationData } from '../operation'

export const MAX_SIGNAL = 64
export const MAX_KERNEL = 16

export const VIEWS = ['bars', 'curves', 'laws'] as const
export const WAYS = ['both', 'stacking', 'sliding'] as const

const shapeSchema = z.enum(['rect', 'triangle'])

export const e1Schema = z.strictObject({
  ...commonData,
  x: seriesSchema(MAX_SIGNAL),
  h: seriesSchema(MAX_KERNEL),
  ...operationData,
  ...lettersData,
  view: z.enum(VIEWS),
  /** Which of both ways to see the sum is on the page. */
  way: z.enum(WAYS).default('both'),
  f: shapeSchema,
  fHeight: z.number().min(0.1).max(5),
  g: shapeSchema,
  gHeight: z.number().min(0.1).max(5),
})
export type E1Data = z.infer<typeof e1Schema>

export const e1Defaults: E1Data = {
  at: 0,
  x: [1, 2, 3],
  h: [4, 5, 6],
  operation: 'convolution',
  letters: false,
  view: 'bars',
  way: 'both',
  f: 'rect',
  fHeight: 1,
  g: 'rect',
  gHeight: 1,
}

export interface E1Numbers {
  /** Row k: the signal times kernel value k, moved k places. */
  stack: number[][]
  /** Row n: the products x[m] h[n − m] that y[n] adds up, by input index. */
  slide: number[][]
  outer: number[][]
  y: number[]
  /** Sums of columns of the stack; the same as y. */
  stacked: number[]
}

export function e1Numbers(data: Pick<E1Data, 'x' | 'h' | 'operation'>): E1Numbers {
  const kernel = kernelOf(data)
  const { x } = data
  const length = x.length + kernel.length - 1
  const slide = Array.from({ length }, (_, n) => [...flipAndSlide(kernel, x, n)])
  return {
    stack: rowsOf(shiftAndStack(kernel, x).data, length),
    slide,
    outer: rowsOf(outerProduct(x, kernel).data, kernel.length),
    y: slide.map((products) => products.reduce((sum, product) => sum + product, 0)),
    stacked: [...diagonalSums(outerProduct(x, kernel))],
  }
}

export const CURVE_FROM = -2
export const CURVE_TO = 2

export function curveOf(shape: 'rect' | 'triangle', height: number): Curve {
  return shape === 'rect' ? rect(1, height) : triangle(1, height)
}

/** The continuous view at shift t: the integral of the product, and what it is often taken for. */
export function e1Curves(data: Pick<E1Data, 'f' | 'fHeight' | 'g' | 'gHeight'>, t: number) {
  const [f, g] = [curveOf(data.f, data.fHeight), curveOf(data.g, data.gHeight)]
  return {
    convolution: convolveCurves(f, g, t),
    overlapArea: overlapArea(f, g, t),
    overlapLength: overlapLength(f, g, t),
  }
}

function rowsOf(values: ArrayLike<number>, width: number): number[][] {
  const count = width === 0 ? 0 : values.length / width
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: width }, (_v, at) => values[row * width + at] as number),
  )
}
