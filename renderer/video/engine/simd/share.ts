/** One thread's share of a frame. */
import { cutBands, runBand } from './band-engine'
import type { VideoCore } from './core'
import type { HandShake } from './hand-shake'
import type { Layout } from './layout'

/** Words of a hand-shake. */
const CONTROL_WORDS = 4

/** Runs this thread's bands step by step; every step reads what all threads have left in the one before. */
export function runShare(core: VideoCore, layout: Layout, thread: number, handShake: HandShake): void {
  const bands = cutBands(layout.size.height, layout.workers)
  layout.steps.forEach((_, index) => {
    runBand(core, layout, index, thread, bands[thread] ?? 0, bands[thread + 1] ?? 0)
    handShake.meet()
  })
}

export function controlWords(core: VideoCore, { control }: Pick<Layout, 'control'>): Int32Array {
  return new Int32Array(core.memory.buffer, control, CONTROL_WORDS)
}
