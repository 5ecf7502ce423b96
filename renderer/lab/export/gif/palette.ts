/** Colours of a frame. Pure. */
import { type Palette, quantize } from 'gifenc'

const COLOURS = 256
/** Drawings have few colours of their own; the rest are edges of letters between them. */
const KEPT = 64

/** The most frequent colours as they are, so that no tint loses its hue, and the best others for what lies between. */
export function paletteOf(pixels: Uint8ClampedArray): Palette {
  const counts = new Map<number, number>()
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = ((pixels[at] as number) << 16) | ((pixels[at + 1] as number) << 8) | (pixels[at + 2] as number)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const frequent = [...counts].sort(([a, m], [b, n]) => n - m || a - b).slice(0, KEPT)
  const kept = frequent.map(([colour]) => [colour >> 16, (colour >> 8) & 255, colour & 255])
  return counts.size <= KEPT ? kept : [...kept, ...quantize(pixels, COLOURS - KEPT)]
}
