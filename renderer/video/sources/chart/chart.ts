/** The built-in moving test chart: computed, needs no file and no device. */
import type { PictureSize } from '../../engine/engine'
import { paintBackground } from './background'
import { paintDisc } from './disc'
import { layoutChart } from './layout'
import { paintChecker, paintGratings, paintStrip } from './panels'
import { createRaster } from './raster'
import { createRings, createStar } from './star'

/** The frame number in the strip begins anew after this many frames. */
export const CHART_LOOP = 60

export interface TestChart {
  /** RGBA bytes of a frame, row-major from the top; overwritten by the next call. */
  paint(frame: number): Uint8Array<ArrayBuffer>
}

/** @param size in pixels, each >= 1 */
export function createTestChart(size: PictureSize): TestChart {
  const still = createRaster(size.width, size.height)
  const raster = createRaster(size.width, size.height)
  const layout = layoutChart(raster)
  paintBackground(still, layout)
  const star = createStar(raster, layout)
  const rings = createRings(raster, layout)
  return {
    paint(frame) {
      raster.words.set(still.words)
      paintChecker(raster, layout, frame)
      paintGratings(raster, layout, frame)
      rings.paint(frame)
      star.paint(frame)
      paintDisc(raster, layout, frame)
      paintStrip(raster, layout, frame % CHART_LOOP)
      return raster.bytes
    },
  }
}
