/** Frames to an animated GIF that plays for ever. Pure: the same frames give the same bytes. */
import { applyPalette, GIFEncoder } from 'gifenc'
import type { Milliseconds } from '../../../../shared/units'
import { paletteOf } from './palette'

export interface GifFrame {
  /** RGBA, row by row. */
  pixels: Uint8ClampedArray<ArrayBuffer>
  width: number
  height: number
  delay: Milliseconds
}

export interface GifWriter {
  add(frame: GifFrame): void
  finish(): Uint8Array<ArrayBuffer>
}

/** Each frame has a palette of its own: a colour that appears late is as true as the first ones. */
export function createGif(): GifWriter {
  const gif = GIFEncoder()
  return {
    add({ pixels, width, height, delay }) {
      const palette = paletteOf(pixels)
      gif.writeFrame(applyPalette(pixels, palette), width, height, { palette, delay, repeat: 0 })
    },
    finish() {
      gif.finish()
      return gif.bytes()
    },
  }
}
