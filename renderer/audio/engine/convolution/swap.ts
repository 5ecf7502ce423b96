/**
 * Exchanges kernels under the running signal. The new spectra are copied in slices; then the levels whose windows have been
 * worked on already are caught up from the spectra that are kept anyway, so that the new kernel is heard on everything that
 * came before; then the outputs cross-fade. Two kernels live at most; of those that come meanwhile the last one waits.
 */
import type { Samples } from '../../../../shared/units'
import type { Core } from './core'
import type { PreparedKernels } from './kernels'
import type { LevelWork } from './level-work'
import { runSteps, type Workplace } from './machine'
import { type Program, totalCost } from './program'
import type { Slot, SlotLevel } from './slot'

/** Slices copied in a block: 768 KiB, about 60 µs. */
const SLICES = 12
/** Blocks that catching up takes when it is little: 8 ms at 48 kHz. */
const CATCH_UP_BLOCKS = 3
/** Nanoseconds of catching up in a block at most, as long as nothing gets lost by it. */
const CATCH_UP_COST = 150_000

type State = 'idle' | 'copying' | 'catching up' | 'fading'

export class Swap {
  /** The kernel that is to be heard, once it takes part. */
  incoming: Slot | undefined
  private state: State = 'idle'
  private prepared: PreparedKernels | undefined
  private waiting: PreparedKernels | undefined
  private fadeSamples: Samples = 0
  /** Number of the kernel that comes in, as given with the request. */
  label = 0
  private waitingFade: Samples = 0
  private waitingLabel = 0
  private copied = 0
  /** Levels and windows to be caught up, as pairs. */
  private readonly jobs: Int32Array
  private jobCount = 0
  private job = 0
  private step = 0
  private budget = 0
  private readonly place: Workplace | undefined

  /** @param sum address of a spectrum of the largest size */
  constructor(
    private readonly core: Core,
    private readonly works: readonly (LevelWork | undefined)[],
    public current: Slot,
    private spare: Slot | undefined,
    sum: number,
  ) {
    this.jobs = new Int32Array(4 * works.length)
    const last = current.levels.at(-1)
    this.place = last && { ...last.place, sum }
  }

  /** Samples over which the two are blended now; undefined while only one is heard. */
  fading(): Samples | undefined {
    return this.state === 'fading' ? this.fadeSamples : undefined
  }

  busy(): boolean {
    return this.state !== 'idle' || this.waiting !== undefined
  }

  request(prepared: PreparedKernels, fadeSamples: Samples, label: number): void {
    this.waiting = prepared
    this.waitingLabel = label
    this.waitingFade = fadeSamples
  }

  /** After `tick` blocks, before the levels do their own share. */
  advance(tick: number): void {
    if (this.state === 'idle') this.take()
    if (this.state === 'copying') this.copy(tick)
    else if (this.state === 'catching up') this.catchUp(tick)
  }

  /** The fade has ended. */
  finish(): void {
    const old = this.current
    this.current = this.incoming ?? old
    this.spare = old
    this.incoming = undefined
    this.state = 'idle'
  }

  /** All history is forgotten, and with it whatever had to be caught up or faded. */
  reset(): void {
    if (this.incoming) this.finish()
  }

  private take(): void {
    if (!this.waiting || !this.spare) return
    this.prepared = this.waiting
    this.fadeSamples = this.waitingFade
    this.label = this.waitingLabel
    this.waiting = undefined
    this.copied = 0
    this.state = 'copying'
  }

  private copy(tick: number): void {
    const { spare, prepared } = this
    if (!spare || !prepared) return
    const last = spare.copy(prepared, this.copied, SLICES)
    this.copied += SLICES
    if (!last) return
    spare.install(prepared)
    this.prepared = undefined
    this.incoming = spare
    this.spare = undefined
    this.join(tick, spare)
    this.state = 'catching up'
    this.catchUp(tick)
  }

  /** Windows that nobody has transformed yet are joined at the usual pace; the others are listed, the largest first. */
  private join(tick: number, slot: Slot): void {
    let cost = 0
    this.jobCount = 0
    this.job = 0
    this.step = 0
    for (let index = this.works.length - 1; index >= 0; index--) {
      const work = this.works[index]
      const level = slot.levels[index]
      if (!work || !level) continue
      // The window that begins with this very tick has not been counted by the level yet.
      const begins = tick % work.period === 0
      const joined = begins || work.transformed() ? work.block + 1 : work.block
      level.joined = joined
      level.place.outputs = level.buffers[joined & 1] as Float64Array
      for (let block = Math.max(0, work.heard(tick)); block < joined; block++) {
        this.jobs[2 * this.jobCount] = index
        this.jobs[2 * this.jobCount + 1] = block
        this.jobCount++
        cost += totalCost(level.program as Program)
      }
    }
    this.budget = Math.min(CATCH_UP_COST, Math.max(1, cost / CATCH_UP_BLOCKS))
  }

  private catchUp(tick: number): void {
    let left = this.budget
    while (this.incoming && this.job < this.jobCount && left > 0) left = this.doJob(this.incoming, tick, left)
    if (this.job === this.jobCount) this.state = 'fading'
  }

  /** @returns the nanoseconds left */
  private doJob(incoming: Slot, tick: number, left: number): number {
    const index = this.jobs[2 * this.job] as number
    const block = this.jobs[2 * this.job + 1] as number
    const work = this.works[index] as LevelWork
    const { program, buffers, place: own } = incoming.levels[index] as SlotLevel
    const { place } = this
    const { costs } = program as Program
    const last = costs.length - 1
    const over = work.heard(tick) > block
    if (over || !place || this.step === last) {
      this.job++
      this.step = 0
      return left
    }
    place.transform = own.transform
    place.line = own.line
    place.spectra = own.spectra
    place.terms = own.terms
    place.outputs = buffers[block & 1] as Float64Array
    place.behind = work.block - block
    const start = costs[this.step] as number
    let to = this.step
    while (to < last && (costs[to] as number) - start < left) to++
    runSteps(this.core, program as Program, this.step, to, place)
    this.step = to
    return left - ((costs[to] as number) - start)
  }
}
