import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFrameNumber } from '../../media/frame-number'
import { makeMedia, PICTURE, toneSample } from '../../media/make-media.mjs'

const FRAME_HEADER = 'FRAME\n'.length
const FRAME_BYTES = (PICTURE.width * PICTURE.height * 3) / 2

let video: Buffer
let tones: Buffer

beforeAll(async () => {
  const media = await makeMedia()
  video = await readFile(media.checker)
  tones = await readFile(media.tones)
})

/** The luma plane of frame n as grey RGBA. */
function greyFrame(n: number): Uint8ClampedArray {
  const start = video.indexOf('FRAME') + n * (FRAME_HEADER + FRAME_BYTES) + FRAME_HEADER
  const luma = video.subarray(start, start + PICTURE.width * PICTURE.height)
  const rgba = new Uint8ClampedArray(luma.length * 4)
  luma.forEach((value, index) => rgba.fill(value, 4 * index, 4 * index + 4))
  return rgba
}

describe('files for the fake devices', () => {
  it('carry the number of each frame in its strip', () => {
    for (let n = 0; n < PICTURE.frames; n++)
      expect(readFrameNumber(greyFrame(n), PICTURE.width, PICTURE.height)).toBe(n)
  })

  it('hold the tones of the formula', () => {
    // t = 40/48000: 300 Hz at a quarter period = 0.2, 3 kHz at 2.5 periods = 0, 9 kHz at 7.5 periods = 0
    expect(toneSample(40)).toBeCloseTo(0.2, 12)
    // 0.2 · 32767 = 6553.4
    expect(tones.readInt16LE(44 + 2 * 40)).toBe(6553)
  })
})
