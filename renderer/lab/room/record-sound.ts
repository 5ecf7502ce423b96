/** Takes the sound that comes in from now on, exact to a sample, however late somebody looks. */
import type { AudioSession } from '../../audio/contract'
import type { Milliseconds, Seconds } from '../../../shared/units'

const LOOK_EVERY: Milliseconds = 50
/** A look needs only its time. */
const GLANCE: Seconds = 0.02
/** Kept in reserve at both ends of what is copied. */
const MARGIN: Seconds = 0.5

export interface Recorded {
  samples: Float32Array<ArrayBuffer>
  rate: number
}

export interface RecordOptions {
  seconds: Seconds
  signal: AbortSignal
  /** What is recorded begins here. */
  began(): void
  /** 0 … 1. */
  progress(share: number): void
}

/** Null when it was aborted, or when the sound stopped on the way (a device went, the engine was made anew). */
export async function recordSound(
  audio: Pick<AudioSession, 'excerpt'>,
  { seconds, signal, began, progress }: RecordOptions,
): Promise<Recorded | null> {
  const start = await endOfSound(audio)
  if (start === null) return null
  began()
  const deadline = performance.now() + 2000 * (seconds + MARGIN)
  for (;;) {
    if (!(await pause(signal)) || performance.now() > deadline) return null
    const end = await endOfSound(audio)
    // The clock of a new context begins anew.
    if (end === null || end < start) return null
    progress(Math.min(1, (end - start) / seconds))
    if (end >= start + seconds) break
  }
  const { input, rate, contextTime = Number.NaN } = await audio.excerpt(seconds + MARGIN)
  const first = Math.round((start - contextTime) * rate)
  const samples = input[0]?.slice(first, first + Math.round(seconds * rate))
  const isWhole = first >= 0 && samples?.length === Math.round(seconds * rate)
  return isWhole ? { samples, rate } : null
}

async function endOfSound(audio: Pick<AudioSession, 'excerpt'>): Promise<Seconds | null> {
  const { input, rate, contextTime } = await audio.excerpt(GLANCE)
  return contextTime === undefined ? null : contextTime + (input[0]?.length ?? 0) / rate
}

/** False when it was aborted. */
function pause(signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false)
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve(!signal.aborted)
    }
    const timer = setTimeout(done, LOOK_EVERY)
    signal.addEventListener('abort', done)
  })
}
