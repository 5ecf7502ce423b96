/** Moving patterns in boxes: each line is worked out once and copied into its rows. */
import type { ChartLayout } from './layout'
import { type Raster, fillRows, grey, word } from './raster'

const DARK = word([40, 60, 90])
const LIGHT = word([210, 200, 180])
const SET = word([235, 235, 235])
const UNSET = word([16, 16, 16])

/** Squares of 16 units that drift by one unit to the right and half a unit down a frame. */
export function paintChecker(raster: Raster, { checker, unit }: ChartLayout, frame: number): void {
  const cell = Math.max(1, 16 * unit)
  const line = (parity: number): Uint32Array =>
    Uint32Array.from({ length: checker.right - checker.left }, (_, x) =>
      (Math.floor((x - frame * unit) / cell) + parity) & 1 ? LIGHT : DARK,
    )
  const lines = [line(0), line(1)] as const
  for (let y = checker.top; y < checker.bottom; y++) {
    const row = Math.floor((y - checker.top - (frame * unit) / 2) / cell)
    fillRows(raster, row & 1 ? lines[1] : lines[0], checker.left, y, y + 1)
  }
}

/** Periods of the gratings in units, coarse to fine. */
const PERIODS = [16, 8, 4, 2] as const

/** Upright sine stripes, each band half as wide as the one above, the bands moving in turn to the left and right. */
export function paintGratings(raster: Raster, { gratings, unit }: ChartLayout, frame: number): void {
  const bandHeight = (gratings.bottom - gratings.top) / PERIODS.length
  PERIODS.forEach((period, band) => {
    const drift = (band % 2 === 0 ? 1 : -1) * frame * 0.25
    const line = Uint32Array.from({ length: gratings.right - gratings.left }, (_, x) =>
      grey(127.5 + 110 * Math.sin(2 * Math.PI * ((x / unit - drift) / period))),
    )
    const top = gratings.top + Math.round(band * bandHeight)
    fillRows(raster, line, gratings.left, top, gratings.top + Math.round((band + 1) * bandHeight))
  })
}

/** Six squares in the strip: the bits of the frame number, least bit at the left. */
export function paintStrip(raster: Raster, { strip, unit }: ChartLayout, frame: number): void {
  const top = strip.top + Math.round(2 * unit)
  const bottom = strip.bottom - Math.round(2 * unit)
  for (let bit = 0; bit < 6; bit++) {
    const left = Math.round((8 + 24 * bit) * unit)
    const right = Math.min(raster.width, Math.round((24 + 24 * bit) * unit))
    fillRows(raster, new Uint32Array(right - left).fill((frame >> bit) & 1 ? SET : UNSET), left, top, bottom)
  }
}
