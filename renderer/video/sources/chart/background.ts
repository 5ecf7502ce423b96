import type { ChartLayout } from './layout'
import { type Colour, type Raster, fillBox, grey, mixColours, word } from './raster'

/** Seventy-five per cent colour bars in their usual order. */
const BARS: readonly Colour[] = [
  [191, 191, 191],
  [191, 191, 0],
  [0, 191, 191],
  [0, 191, 0],
  [191, 0, 191],
  [191, 0, 0],
  [0, 0, 191],
  [24, 24, 28],
]

const TOP: Colour = [30, 38, 56]
const BOTTOM: Colour = [74, 88, 118]
const GRID: Colour = [104, 120, 152]
const STRIP: Colour = [16, 16, 16]
const RAMP_STEPS = 8
const GRID_CELLS = 20

/** Everything that does not move. */
export function paintBackground(raster: Raster, layout: ChartLayout): void {
  paintSky(raster, layout)
  paintGrid(raster, layout)
  const { bars, ramp, strip } = layout
  const barWidth = (bars.right - bars.left) / BARS.length
  BARS.forEach((colour, i) => {
    fillBox(raster, { ...bars, left: bars.left + i * barWidth, right: bars.left + (i + 1) * barWidth }, word(colour))
  })
  const stepWidth = (ramp.right - ramp.left) / RAMP_STEPS
  for (let i = 0; i < RAMP_STEPS; i++) {
    const box = { ...ramp, left: ramp.left + i * stepWidth, right: ramp.left + (i + 1) * stepWidth }
    fillBox(raster, box, grey((255 * i) / (RAMP_STEPS - 1)))
  }
  fillBox(raster, strip, word(STRIP))
}

function paintSky(raster: Raster, { strip }: ChartLayout): void {
  for (let y = 0; y < strip.top; y++) {
    fillBox(
      raster,
      { left: 0, top: y, right: raster.width, bottom: y + 1 },
      word(mixColours(TOP, BOTTOM, y / strip.top)),
    )
  }
}

function paintGrid(raster: Raster, { strip, unit }: ChartLayout): void {
  const cell = raster.width / GRID_CELLS
  const thickness = Math.max(1, Math.round(unit / 2))
  const pixel = word(GRID)
  for (let x = cell / 2; x < raster.width; x += cell) {
    fillBox(raster, { left: x, top: 0, right: Math.round(x) + thickness, bottom: strip.top }, pixel)
  }
  for (let y = cell / 2; y < strip.top; y += cell) {
    fillBox(raster, { left: 0, top: y, right: raster.width, bottom: Math.round(y) + thickness }, pixel)
  }
}
