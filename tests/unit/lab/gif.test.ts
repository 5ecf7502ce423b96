import { describe, expect, it } from 'vitest'
import { createGif } from '../../../renderer/lab/export/gif/encode-gif'
import { filmOf, LAST_DELAY, MOST_FRAMES } from '../../../renderer/lab/export/gif/film'
import { paletteOf } from '../../../renderer/lab/export/gif/palette'
import { e1 } from '../../../shared/lab/e1/experiment'
import { e4 } from '../../../shared/lab/e4/experiment'
import { e5 } from '../../../shared/lab/e5/experiment'
import { readGif } from './support/read-gif'
import { stateOf } from './support/shown'

describe('an animated GIF', () => {
  const [width, height] = [12, 7]
  const frame = (shade: number, delay: number) => ({
    pixels: Uint8ClampedArray.from({ length: 4 * width * height }, (_, n) => (n % 4 === 3 ? 255 : (shade * n) % 251)),
    width,
    height,
    delay,
  })
  const made = () => {
    const gif = createGif()
    for (const each of [frame(1, 500), frame(3, 500), frame(5, 2000)]) gif.add(each)
    return gif.finish()
  }

  it('has each frame in its size and for its time, and plays for ever', () => {
    const size = [width, height]
    expect(readGif(made())).toEqual({ width, height, delays: [500, 500, 2000], sizes: [size, size, size], loops: true })
  })

  it('keeps the colours of large surfaces exactly, among any number of others', () => {
    const tint = [210, 222, 220]
    // Half of the pixels have the tint, the others 3000 colours.
    const pixels = Uint8ClampedArray.from({ length: 4 * 6000 }, (_, n) => {
      const [pixel, part] = [Math.floor(n / 4), n % 4]
      if (part === 3) return 255
      return pixel % 2 === 0 ? (tint[part] ?? 0) : (pixel * (7 + 30 * part)) % 256
    })
    const palette = paletteOf(pixels)
    expect(palette.length).toBeLessThanOrEqual(256)
    expect(palette[0]).toEqual(tint)
  })

  it('is the same for the same frames', () => expect(made()).toEqual(made()))
})

describe('the frames of an experiment', () => {
  it('are the steps of its clock, the result longest', () => {
    const film = filmOf(e1, e1.fresh(1))
    // [1, 2, 3] with [4, 5, 6] has five outputs; E1 takes one step a second.
    expect(film.map(({ state }) => state.data.at)).toEqual([0, 1, 2, 3, 4])
    expect(film.map(({ delay }) => delay)).toEqual([1000, 1000, 1000, 1000, LAST_DELAY])
  })

  it('go as fast as the clock and reach its very end', () => {
    // Two hours a second.
    expect(filmOf(e4, e4.fresh(1))[0]?.delay).toBe(500)
    // Two slaps, and a second after them: 1.5 s.
    expect(filmOf(e5, e5.fresh(1)).map(({ state }) => state.data.at)).toEqual([0, 1, 1.5])
  })

  it('stay few where the clock is long', () => {
    const film = filmOf(e5, stateOf(e5, { count: 600, interval: 100 }))
    expect(film.length).toBeLessThanOrEqual(MOST_FRAMES)
    expect(film.at(-1)?.state.data.at).toBe(e5.last(film[0]?.state ?? e5.fresh(1)))
  })
})
