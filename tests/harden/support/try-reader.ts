/** One file through every reader of kernel files, judged: exceptions, time, memory, and what was accepted. */
import type { ImpulseResponseOptions } from '../../../shared/impulse-response/impulse-response'
import { prepareImpulseResponse } from '../../../shared/impulse-response/prepare'
import { checkEncodedSound } from '../../../shared/sound-files/encoded/check-encoded'
import { readWav } from '../../../shared/sound-files/read-wav'
import { recogniseSoundFile } from '../../../shared/sound-files/recognise'
import { countAllocations, takeCountedBytes } from './count-memory'

/** For a file of up to 1 MiB that makes up to a million taps; for a longer one so much for each. */
const MOST_MILLISECONDS = 250
const MOST_BYTES = 64 * 2 ** 20
const UNIT = 2 ** 20
/** Times are processor time: a slow run on a busy machine is repeated, the shortest counts. */
const ATTEMPTS = 4

export interface Verdict {
  /** What is wrong, or undefined. */
  damage: 'uncaught' | 'slow' | 'memory' | 'accepted' | undefined
  /** A sound came of it. */
  accepted: boolean
  /** More than a million taps came of it. */
  long: boolean
  milliseconds: number
  bytes: number
}

interface Result {
  arrays: readonly (Float32Array | Float64Array)[]
  taps: number
}

export function tryReader(file: Uint8Array, options: ImpulseResponseOptions): Verdict {
  countAllocations()
  let milliseconds = Number.POSITIVE_INFINITY
  let result: Result | undefined
  let bytes = 0
  for (let attempt = 0; attempt < ATTEMPTS && milliseconds > MOST_MILLISECONDS; attempt++) {
    takeCountedBytes()
    const started = performance.now()
    try {
      result = readAll(file, options)
    } catch {
      return { damage: 'uncaught', accepted: false, long: false, milliseconds: 0, bytes: 0 }
    }
    milliseconds = Math.min(milliseconds, performance.now() - started)
    bytes = takeCountedBytes()
  }
  const units = Math.max(1, file.length / UNIT, (result?.taps ?? 0) / UNIT)
  const facts = { accepted: result !== undefined, long: (result?.taps ?? 0) > UNIT, milliseconds, bytes }
  if (milliseconds > MOST_MILLISECONDS * units) return { damage: 'slow', ...facts }
  if (bytes > MOST_BYTES * units) return { damage: 'memory', ...facts }
  return { damage: result && !isUsable(result) ? 'accepted' : undefined, ...facts }
}

function readAll(file: Uint8Array, options: ImpulseResponseOptions): Result | undefined {
  const kind = recogniseSoundFile(file)
  if (kind !== 'wav' && kind !== 'rf64' && kind !== 'none') checkEncodedSound(file, kind)
  const sound = readWav(file)
  if (!sound.ok) return undefined
  const prepared = prepareImpulseResponse(sound.value, options)
  const kernels = prepared.ok ? prepared.value.matrix.flat().filter((kernel) => kernel !== undefined) : []
  const taps = [...new Set(kernels)].reduce((sum, kernel) => sum + kernel.length, 0)
  return { arrays: [...sound.value.channels, ...kernels], taps }
}

function isUsable({ arrays }: Result): boolean {
  return (
    arrays.length > 0 && arrays.every((array) => array.length > 0 && array.every((value) => Number.isFinite(value)))
  )
}
