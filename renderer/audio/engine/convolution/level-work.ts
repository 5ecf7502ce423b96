/**
 * A level at its own pace: a window is transformed and multiplied over the blocks of its period, so that no block pays for
 * a whole large transform.
 */
import { BLOCK, type Core } from './core'
import { costsOf, type PrimitiveCosts } from './costs'
import { DelayLine } from './delay-line'
import type { History } from './history'
import { runSteps, type Workplace } from './machine'
import { delayOf, type Level, type MatrixShape, period } from './plan'
import { type Program, ProgramWriter } from './program'
import type { Slot, SlotLevel } from './slot'
import type { Transform } from './transform'

const NOTHING = new Float64Array(0)

export class LevelWork {
  readonly line: DelayLine
  /** Addresses of the windows in work. */
  readonly windows: Float64Array
  /** Blocks of a window. */
  readonly period: number
  /** Number of the window in work. */
  block = 0
  private readonly forward: Program
  private readonly place: Workplace
  private step = 0
  /** Ticks that the forward transforms take of those that there are. */
  private readonly forwardTicks: number

  constructor(
    private readonly core: Core,
    readonly level: Level,
    readonly transform: Transform,
    private readonly history: History,
    shape: MatrixShape,
    costs: PrimitiveCosts,
  ) {
    const { inputs, outputs, paths } = shape
    const own = costsOf(costs, level.size)
    const writer = new ProgramWriter(own)
    for (let input = 0; input < inputs; input++) writer.forward(input)
    this.forward = writer.finish()
    this.step = this.forward.costs.length - 1
    this.period = period(level)
    this.line = new DelayLine(core, inputs, level.size, level.count)
    this.windows = new Float64Array(inputs)
    this.place = {
      transform,
      line: this.line,
      windows: this.windows,
      spectra: 0,
      terms: 0,
      sum: 0,
      outputs: NOTHING,
      behind: 0,
    }
    const rest = outputs * own.inverse + paths * level.count * level.size * own.multiply
    this.forwardTicks = (level.ticks * inputs * own.forward) / (inputs * own.forward + rest)
  }

  /** After `tick` blocks: does its share for the kernels that take part. */
  tick(tick: number, index: number, first: Slot, second: Slot | undefined): void {
    const beat = tick % this.period
    if (beat === 0) this.begin(tick / this.period, index, first, second)
    const { ticks } = this.level
    if (beat >= ticks) return
    this.step = this.advance(this.forward, this.step, (beat + 1) / this.forwardTicks, this.place)
    const share = (beat + 1 - this.forwardTicks) / (ticks - this.forwardTicks)
    if (share <= 0) return
    this.serve(first.levels[index] as SlotLevel, share)
    if (second) this.serve(second.levels[index] as SlotLevel, share)
  }

  /** Whether the window in work has its spectra. */
  transformed(): boolean {
    return this.step === this.forward.costs.length - 1
  }

  /** The window whose output is heard in the block that follows after `tick` blocks. */
  heard(tick: number): number {
    return Math.floor((tick - Math.max(0, this.level.ticks - 1)) / this.period)
  }

  /** Samples of that window that have been heard by then. */
  heardSamples(tick: number): number {
    const since = tick - Math.max(0, this.level.ticks - 1)
    return (since - Math.floor(since / this.period) * this.period) * BLOCK
  }

  reset(): void {
    this.line.reset()
    this.block = 0
    this.step = this.forward.costs.length - 1
  }

  private begin(block: number, index: number, first: Slot, second: Slot | undefined): void {
    this.block = block
    this.step = 0
    this.line.advance()
    for (let input = 0; input < this.windows.length; input++)
      this.windows[input] = this.history.before(input, 2 * this.level.size + delayOf(this.level))
    this.restart(first.levels[index] as SlotLevel)
    if (second) this.restart(second.levels[index] as SlotLevel)
  }

  private restart(level: SlotLevel): void {
    level.step = 0
    level.place.outputs = level.buffers[this.block & 1] as Float64Array
  }

  private serve(level: SlotLevel, share: number): void {
    if (level.program && this.block >= level.joined)
      level.step = this.advance(level.program, level.step, share, level.place)
  }

  /** Does the steps that a share of the whole calls for, to the nearest. @returns the next step */
  private advance(program: Program, step: number, share: number, place: Workplace): number {
    const to = stepAt(program, step, share)
    runSteps(this.core, program, step, to, place)
    return to
  }
}

/** The step up to which a share of the whole goes, not before `step`. */
function stepAt({ costs }: Program, step: number, share: number): number {
  const last = costs.length - 1
  if (share >= 1) return last
  const due = 2 * share * (costs[last] as number)
  let to = step
  while (to < last && (costs[to] as number) + (costs[to + 1] as number) <= due) to++
  return to
}
