/** E9 Line or Ring: the same samples on a line and on a ring, and what comes round. */
import { z } from 'zod'
import { circularConvolve } from '../../convolution/direct/circular-convolve'
import { convolve1d } from '../../convolution/direct/convolve1d'
import { kernelOf, lettersData, operationData } from '../operation'
import { commonData, seriesSchema } from '../contract/state'

export const MAX_VALUES = 24
export const MAX_RING = 64

export const e9Schema = z.strictObject({
  ...commonData,
  x: seriesSchema(MAX_VALUES),
  h: seriesSchema(MAX_VALUES),
  ...operationData,
  ...lettersData,
  /** Places on the ring. */
  size: z.int().min(1).max(MAX_RING),
  /** Which place is on top. */
  turn: z
    .int()
    .min(0)
    .max(MAX_RING - 1),
})
export type E9Data = z.infer<typeof e9Schema>

export const e9Defaults: E9Data = {
  at: 4,
  x: [1, 2, 3],
  h: [4, 5, 6],
  operation: 'convolution',
  letters: false,
  size: 3,
  turn: 0,
}

export interface E9Numbers {
  linear: number[]
  ring: number[]
  /** For each place of the ring, which values of the line landed on it, in turn. */
  landed: number[][]
  /** Places on which more than one value landed. */
  wrapped: number[]
  /** Smallest ring that holds the line. */
  enough: number
  isLinear: boolean
}

export function e9Numbers(data: Pick<E9Data, 'x' | 'h' | 'size' | 'operation'>): E9Numbers {
  const { x, size } = data
  const h = kernelOf(data)
  const linear = [...convolve1d(x, h, 'full')]
  const ring = [...circularConvolve(x, h, size)]
  const landed = ring.map((_, place) => linear.flatMap((_v, n) => (n % size === place ? [n] : [])))
  const padded = Array.from({ length: Math.max(size, linear.length) }, (_, n) => linear[n] ?? 0)
  return {
    linear,
    ring,
    landed,
    wrapped: landed.flatMap((line, place) => (line.some((n) => n >= size) ? [place] : [])),
    enough: linear.length,
    isLinear: padded.every((value, n) => Math.abs(value - (ring[n] ?? 0)) < 1e-9),
  }
}
