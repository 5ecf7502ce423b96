/** Whole files to begin with, made in code: every coding that is read, in 1 to 4 channels, and a head of every other kind. */
import type { EncodedKind } from '../../../shared/sound-files/encoded/check-encoded'
import { seededRandom } from '../../../renderer/audio/sources/random'
import { adts, encodedFiles, opus } from '../../support/encoded-files'
import { bytesOf, chunk, makeWav, STORED, type WavPlan } from '../../support/make-wav'

export interface SoundSeed {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

const FORMS: readonly { name: string; form: Partial<WavPlan> }[] = [
  { name: 'plain', form: {} },
  { name: 'extensible', form: { extensible: true } },
  { name: 'RF64', form: { rf64: true } },
  { name: 'with chunks', form: { between: chunk('JUNK', bytesOf('odd')), after: chunk('LIST', bytesOf('INFOISFT')) } },
  { name: 'never closed', form: { dataSize: 0xffffffff } },
]
const FRAMES = [6, 7, 5, 4] as const

/** A decaying noise. */
function noise(channels: number, frames: number, seed: number): number[][] {
  const random = seededRandom(seed)
  return Array.from({ length: channels }, () =>
    Array.from({ length: frames }, (_, n) => (2 * random() - 1) * Math.exp((-5 * n) / frames)),
  )
}

/** Every one below 4 KiB: short, so that every place in them can be tried. */
export function smallSeeds(): SoundSeed[] {
  const wav = STORED.flatMap((stored, index) =>
    [1, 2, 3, 4].flatMap((channels) =>
      FORMS.map(({ name, form }, at) => ({
        name: `${stored} ${channels} ${name}`,
        bytes: makeWav({
          stored,
          rate: [48_000, 44_100][(index + channels + at) % 2] ?? 48_000,
          channels: noise(channels, FRAMES[channels - 1] ?? 4, index),
          ...form,
        }),
      })),
    ),
  )
  const kinds = Object.entries(encodedFiles) as [EncodedKind, (typeof encodedFiles)[EncodedKind]][]
  const encoded = kinds.map(([name, make]) => ({ name, bytes: make(1, 48_000).slice(0, 1024) }))
  return [...wav, ...encoded, { name: 'opus', bytes: opus(1) }, { name: 'aac', bytes: adts(4) }]
}

/** Of a length that is met in use, for the random changes only: up to 1 MiB. */
export function largeSeeds(): SoundSeed[] {
  const large = (stored: WavPlan['stored'], channels: number, frames: number, rate: number) => ({
    name: `${stored} ${channels}, ${frames} frames`,
    bytes: makeWav({ stored, rate, channels: noise(channels, frames, channels) }),
  })
  return [
    large('f32', 2, 2000, 44_100),
    large('s16', 4, 2000, 96_000),
    large('s24', 1, 4000, 48_000),
    large('s16', 2, 2 ** 15, 48_000),
    large('f32', 2, 2 ** 17 - 64, 48_000),
    large('s24', 1, 2 ** 18, 96_000),
  ]
}
