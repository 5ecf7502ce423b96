import type { ChartLayout } from './layout'
import { type Raster, word } from './raster'

const RED = word([220, 40, 40])
/** Frames of one round. */
const ROUND = 60

/** A red disc of 13 units radius on an ellipse around the middle. */
export function paintDisc(raster: Raster, { unit, strip, star }: ChartLayout, frame: number): void {
  const angle = (2 * Math.PI * frame) / ROUND
  const radius = 13 * unit
  const x = raster.width / 2 + 0.33 * raster.width * Math.cos(angle)
  const y = star.y + 0.3 * strip.top * Math.sin(angle)
  const bottom = Math.min(strip.top, Math.ceil(y + radius))
  for (let row = Math.max(0, Math.floor(y - radius)); row < bottom; row++) {
    const half = Math.sqrt(Math.max(0, radius ** 2 - (row + 0.5 - y) ** 2))
    const left = Math.max(0, Math.round(x - half))
    const right = Math.min(raster.width, Math.round(x + half))
    if (right > left) raster.words.fill(RED, row * raster.width + left, row * raster.width + right)
  }
}
