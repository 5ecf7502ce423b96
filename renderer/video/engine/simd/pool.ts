/** Several threads on one picture: the thread that calls does the first band itself and sleeps until the others are done. */
import { writeLayout } from './band-engine'
import { createMemory, VideoCore } from './core'
import { beginLayout, HandShake } from './hand-shake'
import { keepHistories } from './history'
import { type Layout, layOut } from './layout'
import type { BandMessage } from './band-thread'
import type { SimdPlan } from './plan'
import { controlWords, runShare } from './share'

/** A thread that answers `ready` by resolving it, and passes messages on to `createBandThread`. */
export interface ThreadPort {
  ready: Promise<void>
  post(message: BandMessage): void
  end(): void
}

/** Owns the threads that it was given, and ends them in `dispose`. */
export interface SimdPool {
  /** @throws RangeError when the plan needs more than 1 GiB */
  prepare(plan: SimdPlan): void
  /** RGBA bytes, shared with the threads: fill them, then call `run`. */
  input(): Uint8Array
  output(): Uint8Array
  /** Filters the input. Sleeps meanwhile, so it is not for a window's thread. */
  run(): void
  dispose(): void
}

/**
 * @param module the primitives compiled for a shared memory
 * @param threads one for each core beyond the caller's own, ready or about to be
 */
export async function createSimdPool(module: WebAssembly.Module, threads: readonly ThreadPort[]): Promise<SimdPool> {
  await Promise.all(threads.map(({ ready }) => ready))
  const memory = createMemory(true)
  const core = new VideoCore(module, memory)
  const workers = threads.length + 1
  let layout: Layout | undefined
  let handShake: HandShake | undefined
  threads.forEach(({ post }, index) => post({ kind: 'open', module, memory, thread: index + 1 }))

  function prepared(): { layout: Layout; handShake: HandShake } {
    if (!layout || !handShake) throw new Error('prepare() comes before every other call')
    return { layout, handShake }
  }
  const view = (address: number): Uint8Array => {
    const { size } = prepared().layout
    return core.bytes.subarray(address, address + 4 * size.width * size.height)
  }

  return {
    prepare(plan) {
      const next = layOut(plan, workers)
      core.ensure(next.bytes)
      writeLayout(core, next)
      const words = controlWords(core, next)
      const beginning = beginLayout(words)
      handShake = new HandShake(words, workers, beginning)
      layout = next
      for (const { post } of threads) post({ kind: 'layout', layout: next, beginning })
    },
    input: () => view(prepared().layout.input),
    output: () => view(prepared().layout.output),
    run() {
      const all = prepared()
      if (all.layout.steps.length === 0) {
        view(all.layout.output).set(view(all.layout.input))
        return
      }
      all.handShake.start()
      runShare(core, all.layout, 0, all.handShake)
      keepHistories(core, all.layout)
    },
    dispose() {
      for (const { end } of threads) end()
    },
  }
}
