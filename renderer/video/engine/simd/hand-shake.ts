/**
 * How the threads of a pool share a frame: words in shared memory, no spinning, no messages between frames. A step is cut into
 * bands that whoever is free takes; the thread that calls opens step after step and waits for bands, never for threads. One
 * that wakes late, because other programs have its core, costs only what it would have done.
 */
import type { Milliseconds } from '../../../../shared/units'

/** Words from the layout's control address on: what may be taken, and how many bands of the step are done. */
const TURN = 0
const DONE = 1

/** Bits of a turn: number of the layout, the step, the next band. */
const STEP = 8
const LAYOUT = 16
const BAND_MASK = 0xff
const LAYOUT_MASK = 0x7fff
/** Bands of a step, and steps of a plan. */
export const MOST_BANDS = 255

/** Nothing that a band needs takes as long: a thread that does not finish it has ended. */
const PATIENCE: Milliseconds = 10_000

/** A band of a step that nobody else has. */
export interface Turn {
  step: number
  band: number
}

/** Closes what was worked on. @returns the number of the next layout: threads that still wait for frames of the one before leave it */
export function beginLayout(words: Int32Array): number {
  const layout = ((Atomics.load(words, TURN) >> LAYOUT) + 1) & LAYOUT_MASK
  Atomics.store(words, TURN, closed(layout))
  Atomics.notify(words, TURN)
  return layout
}

function closed(layout: number): number {
  return (layout << LAYOUT) | BAND_MASK
}

/** One thread's side of a layout. */
export class HandShake {
  /** @param bands of each step, at most `MOST_BANDS` */
  constructor(
    private readonly words: Int32Array,
    private readonly layout: number,
    private readonly bands: readonly number[],
  ) {}

  /** Lets everybody take bands of a step; all bands of the one before are done. */
  open(step: number): void {
    Atomics.store(this.words, DONE, 0)
    Atomics.store(this.words, TURN, (this.layout << LAYOUT) | (step << STEP))
    Atomics.notify(this.words, TURN)
  }

  /** @returns a band, or undefined when none is left or another layout has come */
  take(): Turn | undefined {
    for (;;) {
      const turn = Atomics.load(this.words, TURN)
      const step = (turn >> STEP) & BAND_MASK
      const band = turn & BAND_MASK
      if (turn >> LAYOUT !== this.layout || band >= (this.bands[step] ?? 0)) return undefined
      if (Atomics.compareExchange(this.words, TURN, turn, turn + 1) === turn) return { step, band }
    }
  }

  /** A band that was taken is done; what was written can be read by whoever sees all of them done. */
  done({ step }: Turn): void {
    if (Atomics.add(this.words, DONE, 1) + 1 === this.bands[step]) Atomics.notify(this.words, DONE)
  }

  /** Sleeps until there may be something to take. @returns false when another layout has come instead */
  sleep(): boolean {
    const turn = Atomics.load(this.words, TURN)
    if (turn >> LAYOUT !== this.layout) return false
    const isEmpty = (turn & BAND_MASK) >= (this.bands[(turn >> STEP) & BAND_MASK] ?? 0)
    if (isEmpty) Atomics.wait(this.words, TURN, turn)
    return Atomics.load(this.words, TURN) >> LAYOUT === this.layout
  }

  /** Returns when all bands of a step are done. @throws Error when a thread does not finish its own */
  finish(step: number): void {
    for (
      let now = Atomics.load(this.words, DONE);
      now < (this.bands[step] ?? 0);
      now = Atomics.load(this.words, DONE)
    ) {
      if (Atomics.wait(this.words, DONE, now, PATIENCE) === 'timed-out') throw new Error('A thread does not answer')
    }
  }
}
