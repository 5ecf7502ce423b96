/** The SIMD engine: lays plans out in its memory and runs them, alone or by a crew of threads. */
import type { StageHistory } from '../../../../shared/convolution/direct/filter-picture'
import type { RawPicture } from '../engine'
import { writeLayout } from './band-engine'
import { createMemory, VideoCore } from './core'
import { alone, type Crew } from './crew'
import { forgetHistories, haveHistories, keepHistories, layHistories, readHistories, takeHistories } from './history'
import { type Layout, layOut } from './layout'
import type { SimdPlan } from './plan'

export interface SimdEngine {
  /** Lays a plan out; input and output are new views afterwards. @throws RangeError when it needs more than 1 GiB */
  prepare(plan: SimdPlan): void
  /** RGBA bytes to be filtered: fill them, then call `run`. */
  input(): Uint8Array
  output(): Uint8Array
  /** With threads it sleeps until they are done, so it is not for a window's thread. */
  run(): void
  /** How many threads work on what was prepared. */
  workers(): number
  /** What stages that look back had from the frame before the last one. */
  history(): StageHistory[]
  /** The next frame has none before it. */
  reset(): void
  /** Copies a picture in, filters it, and copies the result out. */
  process(picture: RawPicture): RawPicture
  /** Ends the threads that it was given. */
  dispose(): void
}

/** @param module the primitives compiled for a memory of one's own */
export function createSimdEngine(module: WebAssembly.Module): SimdEngine {
  return createEngine(new VideoCore(module, createMemory(false)), alone)
}

/** The same for any crew; it is the engine's from then on. */
export function createEngine(core: VideoCore, crew: Crew): SimdEngine {
  let layout: Layout | undefined
  let had: readonly boolean[] = []

  function prepared(): Layout {
    if (!layout) throw new Error('prepare() comes before every other call')
    return layout
  }
  const view = (address: number): Uint8Array => {
    const { size } = prepared()
    return core.bytes.subarray(address, address + 4 * size.width * size.height)
  }

  function run(): void {
    const all = prepared()
    if (all.steps.length === 0) core.bytes.copyWithin(all.output, all.input, all.input + view(all.input).length)
    had = haveHistories(core, all)
    if (all.steps.length > 0) crew.run(core, all)
    keepHistories(core, all)
  }

  return {
    prepare(plan) {
      const { width, height } = plan.size
      const isSameSize = layout?.size.width === width && layout.size.height === height
      const taken = layout && isSameSize ? takeHistories(core, layout) : []
      const next = layOut(plan, crew.workersFor(plan))
      core.ensure(next.bytes)
      writeLayout(core, next)
      layHistories(core, next, taken)
      crew.lay(core, next)
      layout = next
    },
    input: () => view(prepared().input),
    output: () => view(prepared().output),
    run,
    workers: () => prepared().workers,
    history: () => readHistories(core, prepared(), had),
    reset() {
      if (layout) forgetHistories(core, layout)
    },
    process({ data, width, height }) {
      const { size } = prepared()
      if (width !== size.width || height !== size.height) {
        throw new RangeError(`A picture of ${width}×${height} does not fit a plan for ${size.width}×${size.height}`)
      }
      view(prepared().input).set(data)
      run()
      return { width, height, data: view(prepared().output).slice() }
    },
    dispose: () => crew.dispose(),
  }
}
