/** One thread's share of a frame. */
import { cutBands, runBand } from './band-engine'
import type { VideoCore } from './core'
import { HandShake, MOST_BANDS } from './hand-shake'
import type { Layout } from './layout'
import type { SimdStep } from './plan'

/** Words of a hand-shake. */
const CONTROL_WORDS = 2
/** So many bands for each thread that one which comes late leaves most of its own to the others. */
const BANDS_A_THREAD = 4
/** A band of fewer windows would read too many rows that its neighbours read, too. */
const LEAST_WINDOWS = 8

/** A layout as threads share it. */
export interface Shared {
  handShake: HandShake
  /** For each step the first row of each band, and the end. */
  bands: readonly (readonly number[])[]
}

export function shareLayout(core: VideoCore, layout: Layout, number: number): Shared {
  const { size, steps, workers } = layout
  const bands = steps.map(({ step }) => cutBands(size.height, bandsOf(step, size.height, workers)))
  const words = controlWords(core, layout)
  return {
    handShake: new HandShake(
      words,
      number,
      bands.map(({ length }) => length - 1),
    ),
    bands,
  }
}

function bandsOf({ window, way }: SimdStep, height: number, workers: number): number {
  // Tiles of a spectrum are of a size of their own.
  if (way.kernels.some(({ kind }) => kind === 'spectral')) return workers
  const most = Math.floor(height / (LEAST_WINDOWS * (window.bottom - window.top + 1)))
  return Math.min(MOST_BANDS, Math.max(workers, Math.min(most, BANDS_A_THREAD * workers)))
}

/** Runs bands until none is left to take. */
export function runShare(core: VideoCore, layout: Layout, thread: number, { handShake, bands }: Shared): void {
  for (let turn = handShake.take(); turn; turn = handShake.take()) {
    const starts = bands[turn.step] ?? []
    runBand(core, layout, turn.step, thread, starts[turn.band] ?? 0, starts[turn.band + 1] ?? 0)
    handShake.done(turn)
  }
}

/** The calling thread's part: step by step, since every step reads what all threads have left in the one before. */
export function runShared(core: VideoCore, layout: Layout, shared: Shared): void {
  layout.steps.forEach((_, step) => {
    shared.handShake.open(step)
    runShare(core, layout, 0, shared)
    shared.handShake.finish(step)
  })
}

export function controlWords(core: VideoCore, { control }: Pick<Layout, 'control'>): Int32Array {
  return new Int32Array(core.memory.buffer, control, CONTROL_WORDS)
}
