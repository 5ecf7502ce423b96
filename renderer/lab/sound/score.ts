/** Notes as sound. Pure. */
import { LONGEST, type Note, type Voice } from '../../../shared/lab/contract/note'
import { drumHit } from '../../../shared/lab/e5/drum'

/** Full scale is 1; the loudest moment is half of it, so that nothing can clip. */
const LOUDEST = 0.5

interface Timbre {
  seconds: number
  /** Sines of these multiples of the pitch, and how loud each of them is. */
  partials: readonly (readonly [number, number])[]
  /** Rises and falls like a hill, or is struck and fades. */
  shape: 'hill' | 'struck'
}

const TIMBRES: Readonly<Record<Exclude<Voice, 'drum'>, Timbre>> = {
  tone: { seconds: 0.25, partials: [[1, 1]], shape: 'hill' },
  // Partials of a struck bar, not of a string: what the ear takes for a bell.
  bell: {
    seconds: 0.9,
    partials: [
      [1, 1],
      [2.76, 0.5],
      [5.4, 0.25],
    ],
    shape: 'struck',
  },
  click: {
    seconds: 0.03,
    partials: [
      [1, 1],
      [1.7, 0.6],
    ],
    shape: 'struck',
  },
  // Major: root, third, fifth.
  chord: {
    seconds: 0.4,
    partials: [
      [1, 1],
      [1.25, 1],
      [1.5, 1],
    ],
    shape: 'struck',
  },
}

/** Samples at `rate`, the loudest at half of full scale; none for no notes. */
export function scoreSound(notes: readonly Note[], rate: number): Float32Array<ArrayBuffer> {
  const heard = notes.filter(({ at }) => at < LONGEST)
  const sounds = heard.map((note) => ({ note, samples: soundOf(note, rate) }))
  const length = Math.max(0, ...sounds.map(({ note, samples }) => Math.round(note.at * rate) + samples.length))
  const sum = new Float32Array(length)
  for (const { note, samples } of sounds) {
    const start = Math.round(note.at * rate)
    samples.forEach((value, n) => {
      sum[start + n] = (sum[start + n] as number) + note.loudness * value
    })
  }
  const largest = sum.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return largest > 0 ? sum.map((value) => (LOUDEST * value) / largest) : sum
}

function soundOf({ voice, pitch }: Note, rate: number): Float32Array {
  if (voice === 'drum') return drumHit(rate)
  const { seconds, partials, shape } = TIMBRES[voice]
  const length = Math.round(seconds * rate)
  return Float32Array.from({ length }, (_, n) => {
    const share = n / length
    const envelope = shape === 'hill' ? 0.5 - 0.5 * Math.cos(2 * Math.PI * share) : (1 - share) ** 3
    const wave = partials.reduce(
      (sum, [multiple, loud]) => sum + loud * Math.sin((2 * Math.PI * multiple * pitch * n) / rate),
      0,
    )
    return envelope * wave
  })
}
