import { type Box, type Raster, snap } from './raster'

/** Where the parts of the test chart lie, in whole pixels. */
export interface ChartLayout {
  /** Pixels of the design's unit: the chart is drawn for a width of 320. */
  unit: number
  bars: Box
  checker: Box
  gratings: Box
  ramp: Box
  rings: Box
  strip: Box
  star: { x: number; y: number; radius: number }
}

/** Height of the strip with the frame number, in units. */
export const STRIP_HEIGHT = 12

export function layoutChart(raster: Raster): ChartLayout {
  const { width, height } = raster
  const unit = width / 320
  const strip = snap(raster, { left: 0, top: height - STRIP_HEIGHT * unit, right: width, bottom: height })
  const body = strip.top
  const box = (left: number, top: number, right: number, bottom: number): Box =>
    snap(raster, { left: left * width, top: top * body, right: right * width, bottom: bottom * body })
  return {
    unit,
    strip,
    bars: box(0, 0, 1, 0.15),
    checker: box(0.04, 0.23, 0.29, 0.62),
    gratings: box(0.71, 0.23, 0.96, 0.62),
    ramp: box(0.04, 0.7, 0.29, 0.92),
    rings: box(0.71, 0.7, 0.96, 0.92),
    star: { x: 0.5 * width, y: 0.575 * body, radius: Math.min(0.36 * body, 0.19 * width) },
  }
}
