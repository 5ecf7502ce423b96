/** The convolver: zero latency, partitions of growing size, any call size, kernels exchanged while it runs. */
import { type Outcome, success } from '../../../../shared/outcome'
import type { Samples } from '../../../../shared/units'
import { BLOCK, Core, FLOAT } from './core'
import type { PrimitiveCosts } from './costs'
import { type Ages, FirstLevel } from './first-level'
import { History } from './history'
import { headTaps, type PreparedKernels } from './kernels'
import { LevelWork } from './level-work'
import { checkMemory, historyLength, type TooLarge } from './memory-need'
import type { Level, MatrixShape, PartitionPlan } from './plan'
import { Slot, type SlotLevel } from './slot'
import { Swap } from './swap'
import { placeTransform, spectrumBytes, type Transform } from './transform'

/** Samples of a piece of a block from which on its spectrum costs less than its sum in the time domain. */
const LONG_PIECE = 40
/** Taps of one stretch in the time domain; longer sums of 32-bit floats lose digits. */
const STRETCH = 256

export interface ConvolverSetup {
  module: WebAssembly.Module
  /** Largest n that `process` will be called with. */
  maxFrames: Samples
  shape: MatrixShape
  plan: PartitionPlan
  /** What the steps are believed to cost, so that they are spread evenly. */
  costs: PrimitiveCosts
  kernels: PreparedKernels
  /** false saves the memory of a second kernel; `setKernels` is then refused. */
  swaps?: boolean
}

/** The last exchange of kernels that could be heard: what a proof of the output needs to know. */
export interface Fade {
  /** How many have begun. */
  begun: number
  /** Samples that had been processed when it began. */
  start: Samples
  /** The weight of the new kernel rises as `t²(3 − 2t)`, t = (i + 1) / length, from the first sample on. */
  length: Samples
  /** Number of the new kernel, as given with it. */
  label: number
}

/** Allocates everything; afterwards nothing allocates, throws or logs. */
export function prepareConvolver(setup: ConvolverSetup): Outcome<PartitionedConvolver, TooLarge> {
  const fits = checkMemory(setup.plan, setup.shape, setup.swaps === false ? 1 : 2)
  return fits.ok ? success(new PartitionedConvolver(setup)) : fits
}

/** Owns a WASM memory. */
export class PartitionedConvolver {
  private readonly core: Core
  private readonly history: History
  private readonly first: FirstLevel | undefined
  /** The levels after the first; index 0 is empty, so that places agree with those of the plan. */
  private readonly works: readonly (LevelWork | undefined)[]
  private readonly swap: Swap
  /** Address of a block. */
  private readonly scratch: number
  private readonly inputs: Float64Array
  private readonly outputs: Float64Array
  private readonly inputViews: Float32Array[]
  private readonly outputViews: Float32Array[]
  /** Complete blocks so far. */
  private blocks = 0
  /** Samples of the present block. */
  private filled: Samples = 0
  /** Whether `ahead` of the slots holds the present block. */
  private aheadReady = false
  private faded: Samples = 0
  private processed: Samples = 0
  readonly fade: Readonly<Fade> = { begun: 0, start: 0, length: 1, label: 0 }

  constructor(private readonly setup: ConvolverSetup) {
    const { plan, shape, maxFrames, costs } = setup
    this.core = new Core(setup.module)
    this.history = new History(this.core, shape.inputs, historyLength(plan))
    const transforms = plan.levels.map(({ size }) => placeTransform(this.core, size))
    const works = plan.levels.map((level, index) => {
      const transform = transforms[index] as Transform
      if (level.ticks === 0) return new FirstLevel(this.core, level, transform, this.history, shape)
      return new LevelWork(this.core, level, transform, this.history, shape, costs)
    })
    this.first = works.find((work) => work instanceof FirstLevel)
    this.works = works.map((work) => (work instanceof LevelWork ? work : undefined))
    const slot = (): Slot => new Slot(this.core, plan, shape, works)
    const largest = plan.levels.reduce((most, { size }: Level) => Math.max(most, size), 0)
    const current = slot()
    const spare = setup.swaps === false ? undefined : slot()
    this.swap = new Swap(this.core, this.works, current, spare, this.core.reserve(spectrumBytes(largest)))
    this.inputs = Float64Array.from({ length: shape.inputs }, () => this.core.reserve((maxFrames + BLOCK) * FLOAT))
    this.outputs = Float64Array.from({ length: shape.outputs }, () => this.core.reserve((maxFrames + BLOCK) * FLOAT))
    this.scratch = this.core.reserve(2 * BLOCK * FLOAT)
    this.core.commit()
    const view = (address: number): Float32Array =>
      this.core.floats.subarray(address / FLOAT, address / FLOAT + maxFrames)
    this.inputViews = [...this.inputs].map(view)
    this.outputViews = [...this.outputs].map(view)
    current.copy(setup.kernels, 0, setup.kernels.spectra.length)
    current.install(setup.kernels)
    this.first?.begin()
  }

  /**
   * Filters n samples, 1 <= n <= maxFrames; the same samples in the same sizes give the same samples out. What is not
   * finite counts as 0. Arrays may be longer than n.
   */
  process(input: readonly Float32Array[], output: readonly Float32Array[], n: Samples): void {
    for (let c = 0; c < this.inputViews.length; c++) copyIn(input[c], this.inputViews[c] as Float32Array, n)
    for (let done = 0; done < n; ) {
      const count = Math.min(n - done, BLOCK - this.filled)
      this.piece(done, count)
      done += count
    }
    for (let c = 0; c < this.outputViews.length; c++) copyOut(this.outputViews[c] as Float32Array, output[c], n)
  }

  /**
   * Exchanges the kernels under the running signal; input history is kept, outputs cross-fade. Of those that come while an
   * exchange is under way the last one waits. `label` is told again with the fade.
   * @returns whether they belong to the plan of this convolver
   */
  setKernels(prepared: PreparedKernels, fadeSamples: Samples, label = 0): boolean {
    if (this.setup.swaps === false || !samePlan(prepared.plan, this.setup.plan)) return false
    this.swap.request(prepared, Math.max(0, fadeSamples), label)
    return true
  }

  /** Whether kernels are on their way to be heard. */
  exchanging(): boolean {
    return this.swap.busy()
  }

  /** Forgets all history. */
  reset(): void {
    this.history.reset()
    this.first?.reset()
    for (const work of this.works) work?.reset()
    this.swap.reset()
    this.swap.current.reset()
    this.blocks = 0
    this.filled = 0
    this.faded = 0
    this.aheadReady = false
    this.first?.begin()
  }

  /** Samples added to the kernel's own delay. */
  latencySamples(): Samples {
    return 0
  }

  memoryPages(): number {
    return this.core.pages()
  }

  /** Hands the memory to the next one; nothing may be called any more. */
  dispose(): void {
    this.core.release()
  }

  /** Part of a block, or a whole one. */
  private piece(at: Samples, n: Samples): void {
    const { history, filled, swap } = this
    for (let c = 0; c < this.inputs.length; c++) history.write(c, (this.inputs[c] as number) + at * FLOAT, filled, n)
    const whole = n === BLOCK && this.first !== undefined
    const transformed = this.first !== undefined && n >= LONG_PIECE
    if (transformed) this.first?.transformInput()
    this.filter(swap.current, n)
    const fade = swap.fading()
    if (swap.incoming && fade !== undefined) {
      if (this.faded === 0) this.noteFade(fade)
      this.filter(swap.incoming, n)
      this.blend(swap.current, swap.incoming, fade, n)
    }
    this.aheadReady = !whole
    this.deliver(at, n)
    this.filled += n
    this.processed += n
    if (this.filled === BLOCK) this.endBlock(transformed)
  }

  private filter(slot: Slot, n: Samples): void {
    const { first } = this
    if (first && n === BLOCK) return this.fillBlock(slot, slot.sums, 'all')
    if (!this.aheadReady) this.fillBlock(slot, slot.ahead, 'past')
    for (let c = 0; c < this.outputs.length; c++) {
      if (first && n >= LONG_PIECE) this.filterPresent(first, slot, c, n)
      else this.filterInTime(slot, c, n)
    }
  }

  /** The present block's own part by its spectrum, and what was computed ahead. */
  private filterPresent(first: FirstLevel, slot: Slot, output: number, n: Samples): void {
    const sum = slot.sums[output] as number
    const offset = this.filled * FLOAT
    first.output(slot, output, this.scratch, 'present')
    this.core.clear(sum, n * FLOAT)
    this.core.run.add(sum, this.scratch + offset, n)
    this.core.run.add(sum, (slot.ahead[output] as number) + offset, n)
  }

  /** The present block from all levels. */
  private fillBlock(slot: Slot, to: Float64Array, ages: Ages): void {
    for (let c = 0; c < this.outputs.length; c++) {
      const address = to[c] as number
      if (this.first) this.first.output(slot, c, address, ages)
      else this.core.clear(address, BLOCK * FLOAT)
      for (let index = 1; index < this.works.length; index++) this.addLevel(slot, index, c, address)
    }
  }

  private addLevel(slot: Slot, index: number, output: number, to: number): void {
    const work = this.works[index] as LevelWork
    const block = work.heard(this.blocks)
    if (block < 0 || !slot.sounds(index, output)) return
    const buffer = (slot.levels[index] as SlotLevel).buffers[block & 1] as Float64Array
    this.core.run.add(to, (buffer[output] as number) + work.heardSamples(this.blocks) * FLOAT, BLOCK)
  }

  /** The taps of the block that is not complete yet, and what was computed ahead. */
  private filterInTime({ sums, ahead, heads, headed }: Slot, output: number, n: Samples): void {
    const { run } = this.core
    const { inputs } = this.setup.shape
    const taps = headTaps(this.setup.plan)
    const sum = sums[output] as number
    this.core.clear(sum, n * FLOAT)
    for (let c = 0; c < inputs; c++) {
      if (headed[output * inputs + c] === 0) continue
      const x = this.history.present(c) + this.filled * FLOAT
      const head = heads + (output * inputs + c) * taps * FLOAT
      for (let k = 0; k < taps; k += STRETCH)
        run.direct(sum, x - k * FLOAT, head + k * FLOAT, Math.min(STRETCH, taps - k), n, 1)
    }
    run.add(sum, (ahead[output] as number) + this.filled * FLOAT, n)
  }

  private blend(current: Slot, incoming: Slot, fade: Samples, n: Samples): void {
    for (let c = 0; c < this.outputs.length; c++)
      this.core.run.blend(current.sums[c] as number, incoming.sums[c] as number, n, this.faded, 1 / Math.max(1, fade))
    this.faded += n
  }

  private noteFade(length: Samples): void {
    const note: Fade = this.fade
    note.begun++
    note.start = this.processed
    note.length = Math.max(1, length)
    note.label = this.swap.label
  }

  /** Samples that have been processed. */
  position(): Samples {
    return this.processed
  }

  private deliver(at: Samples, n: Samples): void {
    const { current } = this.swap
    for (let c = 0; c < this.outputs.length; c++)
      this.core.run.deliver(current.sums[c] as number, (this.outputs[c] as number) + at * FLOAT, n)
  }

  private endBlock(transformed: boolean): void {
    if (!transformed) this.first?.transformInput()
    this.history.advance()
    this.blocks++
    this.filled = 0
    this.aheadReady = false
    const fade = this.swap.fading()
    if (fade !== undefined && this.faded >= fade) {
      this.swap.finish()
      this.faded = 0
    }
    this.swap.advance(this.blocks)
    for (let index = 1; index < this.works.length; index++)
      this.works[index]?.tick(this.blocks, index, this.swap.current, this.swap.incoming)
    this.first?.begin()
    this.core.touch()
  }
}

function copyIn(from: Float32Array | undefined, to: Float32Array, n: Samples): void {
  if (!from) to.fill(0, 0, n)
  else if (from.length === n) to.set(from)
  else for (let i = 0; i < n; i++) to[i] = from[i] as number
}

function copyOut(from: Float32Array, to: Float32Array | undefined, n: Samples): void {
  if (!to) return
  if (from.length === n) to.set(from)
  else for (let i = 0; i < n; i++) to[i] = from[i] as number
}

/** Asked on the audio thread, so without a closure. */
function samePlan(a: PartitionPlan, b: PartitionPlan): boolean {
  if (a.direct !== b.direct || a.levels.length !== b.levels.length) return false
  for (let index = 0; index < a.levels.length; index++) {
    const one = a.levels[index] as Level
    const other = b.levels[index] as Level
    if (one.size !== other.size || one.count !== other.count || one.start !== other.start) return false
  }
  return true
}
