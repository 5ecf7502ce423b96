/** The SIMD engine on one thread: the plain form, and what each worker of the pool does with its share. */
import type { StageHistory } from '../../../../shared/convolution/direct/filter-picture'
import type { RawPicture } from '../engine'
import { runBand, writeLayout } from './band-engine'
import { createMemory, VideoCore } from './core'
import { forgetHistories, haveHistories, keepHistories, layHistories, readHistories, takeHistories } from './history'
import { type Layout, layOut } from './layout'
import type { SimdPlan } from './plan'

export interface SimdEngine {
  /** Lays a plan out; input and output are new views afterwards. @throws RangeError when it needs more than 1 GiB */
  prepare(plan: SimdPlan): void
  /** RGBA bytes to be filtered: fill them, then call `run`. */
  input(): Uint8Array
  output(): Uint8Array
  run(): void
  /** What stages that look back had from the frame before the last one. */
  history(): StageHistory[]
  /** The next frame has none before it. */
  reset(): void
  /** Copies a picture in, filters it, and copies the result out. */
  process(picture: RawPicture): RawPicture
}

/** @param module the primitives compiled for a memory of one's own */
export function createSimdEngine(module: WebAssembly.Module): SimdEngine {
  const core = new VideoCore(module, createMemory(false))
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
    all.steps.forEach((_, step) => runBand(core, all, step, 0, 0, all.size.height))
    keepHistories(core, all)
  }

  return {
    prepare(plan) {
      const { width, height } = plan.size
      const isSameSize = layout?.size.width === width && layout.size.height === height
      const taken = layout && isSameSize ? takeHistories(core, layout) : []
      layout = layOut(plan, 1)
      core.ensure(layout.bytes)
      writeLayout(core, layout)
      layHistories(core, layout, taken)
    },
    input: () => view(prepared().input),
    output: () => view(prepared().output),
    run,
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
  }
}
