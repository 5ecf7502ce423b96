import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeWav } from '../../../shared/sound-files/encode-wav'
import { readWav } from '../../../shared/sound-files/read-wav'
import { longestSound, MAX_FILE_BYTES, type Sound, type SoundFileFault } from '../../../shared/sound-files/sound'
import { bytesOf, chunk, join, makeWav, STORED, type WavPlan } from '../../support/make-wav'

function read(bytes: Uint8Array): Sound {
  const outcome = readWav(bytes)
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.reason)}`)
  return outcome.value
}

function refusal(bytes: Uint8Array): SoundFileFault {
  const outcome = readWav(bytes)
  if (outcome.ok) throw new Error('Accepted')
  return outcome.reason
}

const plain: WavPlan = { stored: 's16', rate: 44_100, channels: [[0.5, -0.25, 0.125]] }
/** The 44 bytes before the data of a file without extras: RIFF 12, fmt 8 + 16, data 8. */
const HEADER = 44
/** Of a made file: `change` sees it before it is read. */
const changed = (plan: WavPlan, change: (view: DataView) => void) => {
  const bytes = makeWav(plan)
  change(new DataView(bytes.buffer))
  return bytes
}

describe('readWav on whole files', () => {
  it.each(STORED.flatMap((stored) => [1, 2, 3, 4, 8].map((count) => [stored, count] as const)))(
    'reads %s in %i channels, plain, extensible and RF64 alike',
    (stored, count) => {
      // Multiples of 1/128 are exact in every coding.
      const channels = Array.from({ length: count }, (_, c) => [c / 8, -1, 127 / 128, -c / 128, 0])
      for (const form of [{}, { extensible: true }, { rf64: true }, { extensible: true, rf64: true }]) {
        const sound = read(makeWav({ stored, rate: 96_000, channels, ...form }))
        expect(sound).toMatchObject({ rate: 96_000, coding: stored, remarks: [] })
        expect(sound.channels.map((channel) => [...channel].map((value) => value + 0))).toEqual(
          channels.map((channel) => channel.map((value) => value + 0)),
        )
      }
    },
  )

  it('takes what encodeWav wrote, bit for bit', () => {
    const value = fc.float({ noNaN: true, noDefaultInfinity: true })
    const sounds = fc
      .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 50 }))
      .chain(([count, frames]) =>
        fc.array(fc.array(value, { minLength: frames, maxLength: frames }), { minLength: count, maxLength: count }),
      )
    fc.assert(
      fc.property(sounds, fc.integer({ min: 8000, max: 768_000 }), (channels, rate) => {
        const written = channels.map((channel) => Float32Array.from(channel))
        const sound = read(encodeWav(written, rate))
        expect(sound.rate).toBe(rate)
        expect(sound.channels).toEqual(written)
      }),
      { seed: 5, numRuns: 200 },
    )
  })

  it.each([1, 11_025, 768_000])('keeps a rate of %i Hz', (rate) => {
    expect(read(makeWav({ ...plain, rate })).rate).toBe(rate)
  })

  it('reads 20 bits in 3 bytes, which are left-justified, at their scale', () => {
    const bytes = changed({ stored: 's24', rate: 48_000, channels: [[0.5, -0.5]] }, (view) =>
      view.setUint16(34, 20, true),
    )
    expect([...(read(bytes).channels[0] ?? [])]).toEqual([0.5, -0.5])
  })

  it.each(['expected_f32', 'ir_f32', 'sweep_s16'])('reads the file %s of another library', (name) => {
    const bytes = readFileSync(`tests/golden/audio/${name}.wav`)
    const sound = read(bytes)
    const ours = sound.channels[0] as Float32Array
    const at = (n: number) =>
      name.endsWith('s16') ? bytes.readInt16LE(HEADER + 2 * n) / 32_768 : bytes.readFloatLE(58 + 4 * n)
    expect(sound.rate).toBe(48_000)
    expect(ours.length).toBeGreaterThanOrEqual(96_000)
    for (let n = 0; n < ours.length; n += 997) expect(ours[n]).toBe(at(n))
  })
})

describe('readWav on what stands around the sound', () => {
  it('passes over unknown chunks, before and after, with an odd size and its padding or without', () => {
    const odd = bytesOf('odd')
    for (const between of [
      chunk('JUNK', new Uint8Array(28)),
      chunk('bext', odd),
      chunk('bext', odd, false),
      chunk('zero', bytesOf('')),
    ])
      expect(read(makeWav({ ...plain, between, after: chunk('LIST', odd) }))).toEqual(read(makeWav(plain)))
  })

  it('does not take the padding of an odd data chunk for sound', () => {
    const sound = read(makeWav({ stored: 'u8', rate: 8000, channels: [[0, 0.5, -0.5]] }))
    expect([...(sound.channels[0] ?? [])]).toEqual([0, 0.5, -0.5])
    expect(sound.remarks).toEqual([])
  })

  it('finds the data before its format', () => {
    const usual = makeWav(plain)
    const turned = join([usual.subarray(0, 12), usual.subarray(36), usual.subarray(12, 36)])
    expect(read(turned).channels).toEqual(read(usual).channels)
  })

  it('reads from the middle of a larger buffer', () => {
    const bytes = makeWav(plain)
    const shifted = join([new Uint8Array(3), bytes]).subarray(3)
    expect(read(shifted)).toEqual(read(bytes))
  })
})

describe('readWav on headers that lie', () => {
  it.each([0, 0xffffffff])('reads to the end when the data chunk says %i, and says so', (dataSize) => {
    const sound = read(makeWav({ ...plain, dataSize }))
    expect([...(sound.channels[0] ?? [])]).toEqual([0.5, -0.25, 0.125])
    expect(sound.remarks).toEqual([{ code: 'size-unknown', used: 6 }])
  })

  it('takes an empty data chunk before another chunk for what it is', () => {
    expect(refusal(makeWav({ ...plain, channels: [[]], after: chunk('LIST', bytesOf('more')) }))).toEqual({
      code: 'no-samples',
      offset: HEADER,
    })
  })

  it('clamps a size beyond the file, in both forms, and says so', () => {
    const remarks = [{ code: 'data-clamped', stated: 1000, used: 6 }]
    expect(read(makeWav({ ...plain, dataSize: 1000 })).remarks).toEqual(remarks)
    // ds64 stands at 12: its data size at 12 + 8 + 8.
    const long = changed({ ...plain, rf64: true }, (view) => view.setBigUint64(28, 2n ** 63n, true))
    expect(read(long).remarks).toEqual([{ code: 'data-clamped', stated: 2 ** 63, used: 6 }])
  })

  it('drops half a frame at the end and says so', () => {
    const stereo = makeWav({
      ...plain,
      channels: [
        [0.5, 0.25],
        [1, 1],
      ],
    })
    const sound = read(stereo.subarray(0, stereo.length - 3))
    expect(sound.channels.map((channel) => [...channel])).toEqual([[0.5], [32_767 / 32_768]])
    expect(sound.remarks).toEqual([
      { code: 'data-clamped', stated: 8, used: 5 },
      { code: 'last-frame-cut', bytes: 1 },
    ])
  })

  it.each([
    ['no channel', 22, 0, { code: 'lying-header', offset: 22, field: 'channels', value: 0 }],
    ['9 channels', 22, 9, { code: 'too-many-channels', offset: 22, channels: 9, most: 8 }],
    ['a block of 5 bytes for 16 bits', 32, 5, { code: 'lying-header', offset: 32, field: 'block-size', value: 5 }],
    ['a block of no byte', 32, 0, { code: 'lying-header', offset: 32, field: 'block-size', value: 0 }],
    ['no bit', 34, 0, { code: 'lying-header', offset: 34, field: 'bits', value: 0 }],
    ['24 bits in 2 bytes', 34, 24, { code: 'lying-header', offset: 32, field: 'block-size', value: 2 }],
    ['16-bit floats', 20, 3, { code: 'lying-header', offset: 34, field: 'bits', value: 16 }],
    ['IMA ADPCM', 20, 0x11, { code: 'unsupported-coding', offset: 20, tag: 0x11, name: 'IMA ADPCM', bits: 16 }],
    ['an unknown tag', 20, 0xbeef, { code: 'unsupported-coding', offset: 20, tag: 0xbeef, name: '0xbeef', bits: 16 }],
  ])('refuses %s', (_name, at, value, fault) => {
    expect(refusal(changed(plain, (view) => view.setUint16(at, value, true)))).toEqual(fault)
  })

  it('refuses an extensible coding that is none of the two', () => {
    const bytes = changed({ ...plain, extensible: true }, (view) => view.setUint8(50, 0x77))
    expect(refusal(bytes)).toMatchObject({ code: 'unsupported-coding', tag: 0 })
  })

  it.each([0, 768_001, 0xffffffff])('refuses a rate of %i Hz', (rate) => {
    expect(refusal(changed(plain, (view) => view.setUint32(24, rate, true)))).toEqual({
      code: 'lying-header',
      offset: 24,
      field: 'rate',
      value: rate,
    })
  })
})

describe('readWav on what is no sound', () => {
  it('names an empty file and one of another kind', () => {
    expect(refusal(new Uint8Array())).toEqual({ code: 'empty-file', offset: 0 })
    expect(refusal(bytesOf('Just some text, nothing more.'))).toEqual({ code: 'not-a-sound-file', offset: 0 })
    expect(refusal(bytesOf('RIFF....AVI LIST'))).toEqual({ code: 'not-a-sound-file', offset: 0 })
  })

  it('says where a header breaks off, at every length', () => {
    const bytes = makeWav(plain)
    for (let length = 1; length < HEADER + 2; length++) {
      const fault = refusal(bytes.subarray(0, length))
      // At 36 the format is whole and nothing follows; at 45 half a sample does.
      const hasNothing = length === 36 || length >= HEADER
      const expected = length < 12 ? 'not-a-sound-file' : hasNothing ? 'no-samples' : 'truncated-header'
      expect(fault.code, `${length} bytes`).toBe(expected)
      expect(fault.offset).toBeLessThanOrEqual(length)
    }
  })

  it('counts samples that are no numbers and finds the first in time', () => {
    const channels = [
      [0, 1, Number.NaN],
      [0, Number.NEGATIVE_INFINITY, 1],
    ]
    // The second sample of channel 2 is number 3 from 0 in the data, 4 bytes each.
    expect(refusal(makeWav({ stored: 'f32', rate: 48_000, channels }))).toEqual({
      code: 'not-finite',
      offset: HEADER + 12,
      count: 2,
      frame: 2,
      channel: 2,
    })
  })

  it('counts a double beyond the range of a float', () => {
    expect(refusal(makeWav({ stored: 'f64', rate: 48_000, channels: [[1e300]] }))).toMatchObject({
      code: 'not-finite',
      count: 1,
      frame: 1,
    })
  })

  it('remarks on silence', () => {
    expect(read(makeWav({ ...plain, channels: [[0, 0]] })).remarks).toEqual([{ code: 'silent' }])
  })
})

describe('readWav on what is too long', () => {
  it('refuses ten minutes by the header, before anything is decoded', () => {
    // 600,000 samples at 1000 Hz
    const bytes = makeWav({ stored: 'u8', rate: 1000, channels: [new Array<number>(600_000).fill(0)] })
    expect(refusal(bytes)).toEqual({ code: 'too-long', offset: HEADER, seconds: 600, most: 60 })
  })

  it('takes exactly 60 s and refuses one sample more', () => {
    const minute = (samples: number) =>
      makeWav({ stored: 'u8', rate: 100, channels: [new Array<number>(samples).fill(0.5)] })
    expect(read(minute(6000)).channels[0]).toHaveLength(6000)
    expect(refusal(minute(6001))).toEqual({ code: 'too-long', offset: HEADER, seconds: 60.1, most: 60 })
  })

  it('allows less where rate and channels make more of it', () => {
    expect(longestSound(192_000, 4)).toBe(60)
    // 46,080,000 samples / (768,000 × 8)
    expect(longestSound(768_000, 8)).toBe(7.5)
  })

  it('refuses a file beyond 512 MB without a look inside', () => {
    const huge = { byteLength: MAX_FILE_BYTES + 1 } as Uint8Array
    expect(refusal(huge)).toEqual({ code: 'too-large', offset: 0, megabytes: 513, most: 512 })
  })
})
