/** Broken sound files in jobs that do not depend on each other, and what became of them. */
import { seededRandom } from '../../../renderer/audio/sources/random'
import type { ImpulseResponseOptions } from '../../../shared/impulse-response/impulse-response'
import { CHANNEL_CHOICES } from '../../../shared/impulse-response/kernel-matrix'
import { NORMALISATIONS } from '../../../shared/impulse-response/normalise'
import { mutateBytes } from './mutate-bytes'
import { largeSeeds, smallSeeds } from './sound-seeds'
import { tryReader, type Verdict } from './try-reader'

export type Job =
  /** `files` random changes of any seed. */
  | { kind: 'random'; seed: number; files: number }
  /** Every truncation and every one-bit flip of the small seed at this place. */
  | { kind: 'every'; index: number }

export interface Tally {
  files: number
  accepted: number
  long: number
  damage: Record<NonNullable<Verdict['damage']>, number>
  worstMilliseconds: number
  worstBytes: number
  /** The first damaged file, in base64, with what was wrong. */
  first: string | undefined
}

/** One file in so many is a large one. */
const LARGE = 400

export function emptyTally(): Tally {
  return {
    files: 0,
    accepted: 0,
    long: 0,
    damage: { uncaught: 0, slow: 0, memory: 0, accepted: 0 },
    worstMilliseconds: 0,
    worstBytes: 0,
    first: undefined,
  }
}

export function addTally(sum: Tally, more: Tally): void {
  sum.files += more.files
  sum.accepted += more.accepted
  sum.long += more.long
  for (const name of Object.keys(sum.damage) as (keyof Tally['damage'])[]) sum.damage[name] += more.damage[name]
  sum.worstMilliseconds = Math.max(sum.worstMilliseconds, more.worstMilliseconds)
  sum.worstBytes = Math.max(sum.worstBytes, more.worstBytes)
  sum.first ??= more.first
}

export function runJob(job: Job): Tally {
  const tally = emptyTally()
  if (job.kind === 'random') tryRandom(job, tally)
  else
    for (const file of everyChange(smallSeeds()[job.index]?.bytes ?? new Uint8Array()))
      note(tally, file, { rate: 48_000 })
  return tally
}

function tryRandom({ seed, files }: Extract<Job, { kind: 'random' }>, tally: Tally): void {
  const random = seededRandom(seed)
  const small = smallSeeds()
  const large = largeSeeds()
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
  for (let done = 0; done < files; done++) {
    const from = pick(random() * LARGE < 1 ? large : small).bytes
    note(tally, mutateBytes(from, pick(small).bytes, random), optionsFrom(random, pick))
  }
}

function optionsFrom(random: () => number, pick: <Item>(items: readonly Item[]) => Item): ImpulseResponseOptions {
  return {
    rate: pick([48_000, 48_000, 44_100, 8000]),
    trim: random() < 0.5 ? {} : { start: -120 * random(), end: -120 * random() },
    // Weighing loudness rings on for 0.2 s: one in twenty is enough.
    normalise: random() < 0.05 ? 'loudness' : pick(NORMALISATIONS.filter((name) => name !== 'loudness')),
    channels: pick(CHANNEL_CHOICES),
    swap: random() < 0.5,
    level: 120 * random() - 60,
    lead: pick(['cut', 'keep'] as const),
  }
}

/** @returns each file anew, all of them from the one seed. */
function* everyChange(seed: Uint8Array<ArrayBuffer>): Generator<Uint8Array<ArrayBuffer>> {
  for (let length = 0; length < seed.length; length++) yield seed.slice(0, length)
  for (let at = 0; at < seed.length; at++)
    for (let bit = 0; bit < 8; bit++) {
      const file = seed.slice()
      file[at] = (file[at] as number) ^ (1 << bit)
      yield file
    }
}

function note(tally: Tally, file: Uint8Array, options: ImpulseResponseOptions): void {
  const { damage, accepted, long, milliseconds, bytes } = tryReader(file, options)
  tally.files++
  if (accepted) tally.accepted++
  if (long) tally.long++
  tally.worstMilliseconds = Math.max(tally.worstMilliseconds, milliseconds)
  tally.worstBytes = Math.max(tally.worstBytes, bytes)
  if (damage === undefined) return
  tally.damage[damage]++
  tally.first ??= `${damage}: ${Buffer.from(file.subarray(0, 4096)).toString('base64')}`
}
