/** How the threads of a pool wait for each other: words in shared memory, no spinning, no messages between frames. */

/** Words from the layout's control address on. */
const SIGNAL = 0
const LAYOUT = 1
const ARRIVED = 2

/** Nothing that a frame needs takes as long: a thread that does not come has ended. */
const PATIENCE = 10_000

/** Where a thread joins between two frames. */
export interface Beginning {
  /** Number of the layout that is worked on. */
  layout: number
  seen: number
  arrived: number
}

/** The first layout, or the next one: threads that still wait for frames of the one before leave it. */
export function beginLayout(words: Int32Array): Beginning {
  const layout = (Atomics.add(words, LAYOUT, 1) + 1) | 0
  const seen = (Atomics.add(words, SIGNAL, 1) + 1) | 0
  Atomics.notify(words, SIGNAL)
  return { layout, seen, arrived: Atomics.load(words, ARRIVED) }
}

/** One thread's side. */
export class HandShake {
  private readonly layout: number
  private seen: number
  private arrived: number

  constructor(
    private readonly words: Int32Array,
    private readonly threads: number,
    { layout, seen, arrived }: Beginning,
  ) {
    this.layout = layout
    this.seen = seen
    this.arrived = arrived
  }

  /** Wakes all others for a frame. */
  start(): void {
    Atomics.add(this.words, SIGNAL, 1)
    Atomics.notify(this.words, SIGNAL)
  }

  /** Sleeps until a frame lies ready. @returns false when another layout has come instead */
  next(): boolean {
    for (let now = Atomics.load(this.words, SIGNAL); now === this.seen; now = Atomics.load(this.words, SIGNAL)) {
      Atomics.wait(this.words, SIGNAL, now)
    }
    this.seen = (this.seen + 1) | 0
    return Atomics.load(this.words, LAYOUT) === this.layout
  }

  /** Returns when all threads have come here; what they wrote before can be read then. @throws Error when one does not */
  meet(): void {
    this.arrived = (this.arrived + this.threads) | 0
    let now = (Atomics.add(this.words, ARRIVED, 1) + 1) | 0
    if (now === this.arrived) Atomics.notify(this.words, ARRIVED)
    while (((this.arrived - now) | 0) > 0) {
      if (Atomics.wait(this.words, ARRIVED, now, PATIENCE) === 'timed-out') throw new Error('A thread does not answer')
      now = Atomics.load(this.words, ARRIVED)
    }
  }
}
