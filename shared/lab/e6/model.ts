/** E6 Clap Your Room: a signal taken apart into impulses, each of which brings the room's whole answer. */
import { z } from 'zod'
import { deconvolveRegularised } from '../../convolution/deconvolution/regularised'
import { shiftAndStack } from '../../convolution/direct/traces'
import { nextFastLength } from '../../convolution/fft/factors'
import { lettersData } from '../operation'
import { commonData, seriesSchema } from '../contract/state'

export const MAX_IMPULSES = 24
export const MAX_RESPONSE = 24
export const SHORTEST_TRIM = 0.01
export const LONGEST_TRIM = 1
export const MAX_GAIN = 2

export const e6Schema = z.strictObject({
  ...commonData,
  x: seriesSchema(MAX_IMPULSES),
  h: seriesSchema(MAX_RESPONSE),
  ...lettersData,
  /** Seconds between a sound and its echo, for the samples it takes. */
  echo: z.number().min(0).max(2),
  /** Seconds that are kept of a recorded response; links from before it keep all. */
  trim: z.number().min(SHORTEST_TRIM).max(LONGEST_TRIM).default(LONGEST_TRIM),
  /** How loud the echoes are beside the direct sound; 1 is as recorded. */
  gain: z.number().min(0).max(MAX_GAIN).default(1),
})
export type E6Data = z.infer<typeof e6Schema>

/** One impulse has been dropped at position 1, all of them at the end. */
export const e6Defaults: E6Data = {
  at: 3,
  x: [3, -1, 2],
  h: [1, 0.5],
  letters: false,
  echo: 0.25,
  trim: LONGEST_TRIM,
  gain: 1,
}

export const SAMPLE_RATE = 48_000

export interface E6Numbers {
  /** Row k: the room's answer to impulse k alone. */
  responses: number[][]
  /** Sum of the answers of the first `used` impulses. */
  sum: number[]
  echoSamples: number
}

export function e6Numbers({ x, h, echo }: Pick<E6Data, 'x' | 'h' | 'echo'>, used: number): E6Numbers {
  const width = x.length + h.length - 1
  const { data } = shiftAndStack(x, h)
  const responses = x.map((_, row) => [...data.slice(row * width, (row + 1) * width)])
  const sum = Array.from({ length: width }, (_, n) =>
    responses.slice(0, used).reduce((total, row) => total + (row[n] as number), 0),
  )
  return { responses, sum, echoSamples: delaySamples(echo, SAMPLE_RATE) }
}

export function delaySamples(seconds: number, rate: number): number {
  return Math.round(seconds * rate)
}

/** Sine that climbs from `from` to `to` hertz, equally long in each octave, at full scale. Source: A. Farina, AES 108 (2000). */
export function sweep(from: number, to: number, seconds: number, rate: number): Float64Array {
  const length = Math.round(seconds * rate)
  const growth = Math.log(to / from)
  const scale = (2 * Math.PI * from * seconds) / growth
  return Float64Array.from({ length }, (_, n) => Math.sin(scale * (Math.exp((n / length) * growth) - 1)))
}

/** How little of the strongest frequency a division may rest on: −120 dB of power. */
const TRUST = 1e-12

/** The first `length` values of the room's answer, out of what a sweep became in it. */
export function recoverResponse(recorded: ArrayLike<number>, played: ArrayLike<number>, length: number): Float64Array {
  const size = nextFastLength(Math.max(recorded.length, played.length))
  return deconvolveRegularised(recorded, played, { size, lambda: TRUST, relative: true }).slice(0, length)
}
