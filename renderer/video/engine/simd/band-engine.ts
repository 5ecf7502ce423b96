/** The row-range function of the engine: any band of any step, on a memory that others may work on too. */
import { VideoCore } from './core'
import { runFftStep, writeFftStep } from './fft-step'
import type { Layout, StepPlace } from './layout'
import { runLineStep, writeLineStep } from './line-step'

/** Writes all that does not change from frame to frame; done once for a layout, by one worker. */
export function writeLayout(core: VideoCore, layout: Layout): void {
  for (const place of layout.steps) {
    if (place.step.way.kind === 'fft') writeFftStep(core, place, layout.size)
    else writeLineStep(core, place, layout.size)
  }
}

/**
 * Computes rows `from` to `to` of one step with the scratch memory of one worker. Rows do not depend on how they are cut
 * into bands, and no other row is written.
 */
export function runBand(core: VideoCore, layout: Layout, step: number, worker: number, from: number, to: number): void {
  const place = layout.steps[step] as StepPlace
  if (from >= to) return
  if (place.step.way.kind === 'fft') runFftStep(core, place, layout.size, worker, from, to)
  else runLineStep(core, place, layout.size, worker, from, to)
}

/** First row of each worker's band, and the end. Tiles of a step by its spectrum are not cut where that can be helped. */
export function cutBands(height: number, workers: number, grain: number): number[] {
  const grains = Math.ceil(height / grain)
  return Array.from({ length: workers + 1 }, (_, k) => Math.min(height, Math.round((k * grains) / workers) * grain))
}
