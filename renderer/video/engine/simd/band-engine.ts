/** The row-range function of the engine: any band of any step, on a memory that others may work on too. */
import { VideoCore } from './core'
import { forgetHistories } from './history'
import type { Layout, StepPlace } from './layout'
import { runLineStep, writeLineStep } from './line-step'

/** Writes all that does not change from frame to frame; done once for a layout, by one worker. */
export function writeLayout(core: VideoCore, layout: Layout): void {
  for (const place of layout.steps) writeLineStep(core, place, layout.size)
  forgetHistories(core, layout)
}

/**
 * Computes rows `from` to `to` of one step with the scratch memory of one worker. Rows do not depend on how they are cut
 * into bands, and no other row is written.
 */
export function runBand(core: VideoCore, layout: Layout, step: number, worker: number, from: number, to: number): void {
  const place = layout.steps[step] as StepPlace
  if (from >= to) return
  runLineStep(core, place, layout.size, worker, from, to)
}

/** First row of each worker's band, and the end; bands begin on even rows, since rows are computed in twos. */
export function cutBands(height: number, workers: number): number[] {
  const starts = Array.from({ length: workers }, (_, k) => Math.min(height, 2 * Math.round((k * height) / workers / 2)))
  return [...starts, height]
}
