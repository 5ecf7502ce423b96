/** E4 Bun Shop: what is made over a day and what of it has gone off, as an integral and as the sum on the way to it. */
import { z } from 'zod'
import { convolveCurves } from '../../convolution/continuous/convolve'
import { spoilage, steps } from '../../convolution/continuous/curves'
import { integrate } from '../../convolution/continuous/integrate'
import { commonData, seriesSchema } from '../contract/state'

export const HOURS = 24

export const e4Schema = z.strictObject({
  ...commonData,
  /** Buns an hour, one number for each hour of the day. */
  production: seriesSchema(HOURS).length(HOURS),
  /** Hours until half of a batch has gone off. */
  halfLife: z.number().min(1).max(240),
})
export type E4Data = z.infer<typeof e4Schema>

export const e4Defaults: E4Data = { at: 24, production: new Array<number>(HOURS).fill(100), halfLife: 24 }

export interface E4Numbers {
  /** Buns made until the hour. */
  produced: number
  /** Buns gone off at the hour: the integral. */
  spoiled: number
  /** The same by whole batches, each as old as its first bun. */
  spoiledByBatches: number
  /** Of each batch: made, age at the hour and the part that has gone off. */
  batches: { made: number; age: number; spoiled: number }[]
}

export function e4Numbers({ production, halfLife }: Pick<E4Data, 'production' | 'halfLife'>, hour: number): E4Numbers {
  const g = spoilage(halfLife)
  const curve = steps(production)
  const batches = production.slice(0, Math.ceil(hour)).map((rate, start) => {
    const made = rate * Math.min(1, hour - start)
    return { made, age: hour - start, spoiled: made * g.value(hour - start) }
  })
  return {
    produced: integrate(curve.value, 0, hour, curve.breaks),
    spoiled: convolveCurves(curve, g, hour),
    spoiledByBatches: batches.reduce((sum, batch) => sum + batch.spoiled, 0),
    batches,
  }
}

/** The sum by batches of 1/parts of an hour, each as old as its first bun, at the end of the day. */
export function e4InParts({ production, halfLife }: Pick<E4Data, 'production' | 'halfLife'>, parts: number): number {
  const g = spoilage(halfLife)
  let sum = 0
  for (let part = 0; part < HOURS * parts; part++) {
    sum += ((production[Math.floor(part / parts)] as number) / parts) * g.value(HOURS - part / parts)
  }
  return sum
}

/** `count` buns after so many hours: how many have gone off. */
export function spoiledOf(count: number, halfLife: number, hours: number): number {
  return count * spoilage(halfLife).value(hours)
}
