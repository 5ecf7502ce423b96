/** E5 Slap Meter: impulses, a response that fades, and a lamp that says whether sums of answers may be trusted. */
import { z } from 'zod'
import { superposeEvents } from '../../convolution/continuous/convolve'
import { fade, timeConstant } from '../../convolution/continuous/curves'
import { convolve1d } from '../../convolution/direct/convolve1d'
import { commonData } from '../contract/state'

export const MAX_SLAPS = 600
/** What is called gone: one part in a hundred. */
export const REMAINING = 0.01

export const e5Schema = z.strictObject({
  ...commonData,
  /** Seconds until a bump has gone down to `REMAINING`. */
  gone: z.number().min(1).max(3600),
  /** Seconds between two slaps of the series. */
  interval: z.number().min(0.005).max(86_400),
  count: z.int().min(1).max(MAX_SLAPS),
  /** Heights of slaps that came by hand or by the microphone, in seconds from the first one; empty: the series. */
  own: z.array(z.number().min(0).max(100_000)).max(MAX_SLAPS),
  clipper: z.boolean(),
  /** The swelling cannot get higher than this while the clipper is on. */
  limit: z.number().min(0.5).max(200),
})
export type E5Data = z.infer<typeof e5Schema>

export const e5Defaults: E5Data = { at: 1, gone: 300, interval: 0.5, count: 2, own: [], clipper: false, limit: 2 }

export function slapTimes({ own, interval, count }: Pick<E5Data, 'own' | 'interval' | 'count'>): number[] {
  return own.length > 0 ? [...own].sort((a, b) => a - b) : Array.from({ length: count }, (_, index) => index * interval)
}

export interface E5Numbers {
  tau: number
  times: number[]
  /** Height right after each slap. */
  heights: number[]
  /** Where the heights of an endless series go. */
  steadyState: number
  /** The steady state divided by slaps a second; towards tau as slaps come faster. */
  sumOverRate: number
}

export function e5Numbers(data: Pick<E5Data, 'own' | 'interval' | 'count' | 'gone'>): E5Numbers {
  const tau = timeConstant(data.gone, REMAINING)
  const times = slapTimes(data)
  const steadyState = 1 / (1 - Math.exp(-data.interval / tau))
  return {
    tau,
    times,
    heights: times.map((time) => superposeEvents(times, fade(tau).value, time)),
    steadyState,
    sumOverRate: steadyState * data.interval,
  }
}

/** Height at any time, as the face shows it. */
export function heightAt(data: E5Data, time: number): number {
  const tau = timeConstant(data.gone, REMAINING)
  const height = superposeEvents(slapTimes(data), fade(tau).value, time)
  return data.clipper ? Math.min(height, data.limit) : height
}

/** A system as the lamp asks it: numbers in, numbers out. */
export type System = (signal: readonly number[]) => number[]

export const responseSystem =
  (h: readonly number[]): System =>
  (signal) => [...convolve1d(signal, h, 'full')]
export const clipSystem =
  (limit: number): System =>
  (signal) =>
    signal.map((value) => Math.min(limit, Math.max(-limit, value)))

/** Whether T(a x1 + b x2) and a T(x1) + b T(x2) agree, with both of them. */
export function superposition(system: System, x1: readonly number[], x2: readonly number[], a: number, b: number) {
  const lhs = system(x1.map((value, n) => a * value + b * (x2[n] as number)))
  const second = system(x2)
  const rhs = system(x1).map((value, n) => a * value + b * (second[n] as number))
  return { lhs, rhs, equal: agree(lhs, rhs) }
}

/** Whether an answer to a later input is the same answer later. */
export function timeInvariance(system: System, x: readonly number[], shift: number) {
  const later = new Array<number>(shift).fill(0)
  const lhs = system([...later, ...x])
  const rhs = [...later, ...system(x)]
  return { lhs, rhs, equal: agree(lhs, rhs) }
}

function agree(a: readonly number[], b: readonly number[]): boolean {
  return (
    a.length === b.length &&
    a.every((value, n) => Math.abs(value - (b[n] as number)) <= 1e-12 * Math.max(1, Math.abs(value)))
  )
}

/** The lamp: the tests that any one system on this page is put to. */
export function e5Lamp({ clipper, limit }: Pick<E5Data, 'clipper' | 'limit'>) {
  const system: System = clipper ? clipSystem(limit) : responseSystem([1, 0.5, 0.25])
  const linear = superposition(system, [1, 2], [2, 2], 1, 1)
  const invariant = timeInvariance(system, [1, 2, 3], 2)
  return { linear, invariant, lti: linear.equal && invariant.equal }
}
