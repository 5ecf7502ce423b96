import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkEncodedSound, type EncodedKind } from '../../../shared/sound-files/encoded/check-encoded'
import { recogniseSoundFile } from '../../../shared/sound-files/recognise'
import { adts, encodedFiles, opus } from '../../support/encoded-files'

const KINDS = Object.keys(encodedFiles) as EncodedKind[]
const STATED = KINDS.filter((kind) => kind !== 'webm')

function secondsOf(bytes: Uint8Array, kind: EncodedKind): number {
  const outcome = checkEncodedSound(bytes, kind)
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.reason)}`)
  return outcome.value.seconds ?? Number.NaN
}

describe('checkEncodedSound', () => {
  it.each(KINDS)('is asked about files that are recognised: %s', (kind) => {
    expect(recogniseSoundFile(encodedFiles[kind](2, 44_100))).toBe(kind)
  })

  it.each(STATED.flatMap((kind) => [44_100, 48_000].map((rate) => [kind, rate] as const)))(
    'knows how long a %s at %i Hz is',
    (kind, rate) => {
      // MP3 ends with a whole frame, up to 1152 samples more.
      const seconds = secondsOf(encodedFiles[kind](7, rate), kind)
      expect(seconds).toBeGreaterThanOrEqual(7)
      expect(seconds).toBeLessThan(7 + (kind === 'mp3' ? 1152 / rate : 1e-9))
    },
  )

  it('knows how long Opus and AAC are', () => {
    expect(secondsOf(opus(5), 'ogg')).toBe(5)
    // 75 frames of 1024 samples at 48 kHz
    expect(secondsOf(adts(75), 'mp3')).toBeCloseTo(1.6, 10)
  })

  it.each(STATED)('refuses ten minutes of %s before it is decoded', (kind) => {
    const outcome = checkEncodedSound(encodedFiles[kind](600, 48_000), kind)
    expect(outcome).toEqual({ ok: false, reason: { code: 'too-long', offset: 0, seconds: 600, most: 60 } })
  })

  it('refuses a large file that does not say how long it is', () => {
    const bytes = new Uint8Array(8 * 2 ** 20 + 1)
    bytes.set(encodedFiles.webm(0, 0))
    expect(checkEncodedSound(bytes.subarray(1), 'webm')).toMatchObject({ ok: true })
    expect(checkEncodedSound(bytes, 'webm')).toMatchObject({ ok: false, reason: { code: 'too-large', most: 8 } })
  })

  it('neither throws nor loops on anything', () => {
    const changes = fc.array(fc.tuple(fc.nat(300), fc.nat(255)), { maxLength: 6 })
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), changes, fc.nat(400), (kind, places, length) => {
        const bytes = encodedFiles[kind](1, 48_000).slice(0, length)
        for (const [at, value] of places) if (at < bytes.length) bytes[at] = value
        expect(typeof checkEncodedSound(bytes, kind).ok).toBe('boolean')
      }),
      { seed: 5, numRuns: 3000 },
    )
  })
})
