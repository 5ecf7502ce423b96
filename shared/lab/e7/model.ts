/** E7 Echo and Memory: how much of earlier moments is left, and how far back they count. */
import { z } from 'zod'
import { convolve1d } from '../../convolution/direct/convolve1d'
import { kernelOf, lettersData, operationData } from '../operation'
import { commonData, seriesSchema } from '../contract/state'

export const MAX_SERIES = 64
export const MAX_MEMORY = 16

export const e7Schema = z.strictObject({
  ...commonData,
  x: seriesSchema(MAX_SERIES),
  memory: z.enum(['sum', 'fade', 'mean']),
  /** How many moments count, the present one among them. */
  length: z.int().min(1).max(MAX_MEMORY),
  /** What is left of a moment after each step. */
  keep: z.number().min(0).max(1),
  ...operationData,
  ...lettersData,
})
export type E7Data = z.infer<typeof e7Schema>

export const e7Defaults: E7Data = {
  at: 3,
  x: [1, 1, 1, 1],
  memory: 'sum',
  length: 4,
  keep: 0.5,
  operation: 'convolution',
  letters: false,
}

type Memory = Pick<E7Data, 'memory' | 'length' | 'keep' | 'operation'>

/** The response: all of the past alike, weaker with age, or the mean of it; not turned it forgets the newest first. */
export function memoryKernel({ memory, length, keep, operation }: Memory): number[] {
  const weights = Array.from({ length }, (_, age) =>
    memory === 'fade' ? keep ** age : memory === 'mean' ? 1 / length : 1,
  )
  return kernelOf({ h: weights, operation })
}

/** Steps after which half is left; NaN for a mean, which forgets all at once. */
export function halfLife({ memory, keep }: Pick<E7Data, 'memory' | 'keep'>): number {
  if (memory === 'mean') return Number.NaN
  if (memory === 'sum' || keep === 1) return Number.POSITIVE_INFINITY
  return keep === 0 ? 0 : Math.log(0.5) / Math.log(keep)
}

export interface E7Numbers {
  h: number[]
  y: number[]
  /** The part whose memory is full; empty where the memory is longer than the series. */
  valid: number[]
  /** What is left at moment n of each moment m: x[m] h[n − m], 0 where it is forgotten or still to come. */
  residues: (n: number) => number[]
}

export function e7Numbers(data: Memory & Pick<E7Data, 'x'>): E7Numbers {
  const h = memoryKernel(data)
  return {
    h,
    y: [...convolve1d(data.x, h, 'full')],
    valid: h.length > data.x.length ? [] : [...convolve1d(data.x, h, 'valid')],
    residues: (n) => data.x.map((value, m) => value * (h[n - m] ?? 0)),
  }
}
