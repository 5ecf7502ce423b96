/** Several threads on one picture: the thread that calls takes bands as the others do, and sleeps until all are done. */
import type { Milliseconds } from '../../../../shared/units'
import type { BandMessage } from './band-thread'
import { createMemory, VideoCore } from './core'
import { type Crew, runAlone } from './crew'
import { beginLayout } from './hand-shake'
import type { SimdPlan } from './plan'
import { controlWords, runShared, type Shared, shareLayout } from './share'
import { createEngine, type SimdEngine } from './simd-engine'

/** A thread that answers `ready` by resolving it, and passes messages on to `createBandThread`. */
export interface ThreadPort {
  ready: Promise<void>
  post(message: BandMessage): void
  end(): void
}

/**
 * The engine on several threads; it owns them, and ends them in `dispose`.
 *
 * @param module the primitives compiled for a shared memory
 * @param threads one for each core beyond the caller's own, ready or about to be
 * @param worth what a frame must cost one thread before the others are woken
 */
export async function createSimdPool(
  module: WebAssembly.Module,
  threads: readonly ThreadPort[],
  worth: Milliseconds = 0,
): Promise<SimdEngine> {
  await Promise.all(threads.map(({ ready }) => ready))
  const core = new VideoCore(module, createMemory(true))
  threads.forEach(({ post }, index) => post({ kind: 'open', module, memory: core.memory, thread: index + 1 }))
  return createEngine(core, crewOf(threads, worth))
}

function crewOf(threads: readonly ThreadPort[], worth: Milliseconds): Crew {
  const workers = threads.length + 1
  let shared: Shared | undefined
  return {
    workersFor: ({ steps }: SimdPlan) =>
      steps.reduce((sum, { report }) => sum + report.cost, 0) < worth ? 1 : workers,
    lay(core, layout) {
      shared = undefined
      if (layout.workers === 1) return
      const number = beginLayout(controlWords(core, layout))
      shared = shareLayout(core, layout, number)
      for (const { post } of threads) post({ kind: 'layout', layout, number })
    },
    run(core, layout) {
      if (shared) runShared(core, layout, shared)
      else runAlone(core, layout)
    },
    dispose() {
      for (const { end } of threads) end()
    },
  }
}
