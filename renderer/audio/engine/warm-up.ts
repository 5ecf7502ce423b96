/** The first blocks of fresh code are slow until it has been compiled; they had better not be the first blocks of sound. */
import type { Milliseconds, Samples } from '../../../shared/units'
import { CHANNELS, ChainCore, type ChainSetup } from './chain-core'
import type { PreparedKernels } from './convolution/kernels'
import { sliceMemory } from './telemetry-slice'

const BLOCKS = 24
const HURRIED: Milliseconds = 40
/**
 * One block in so many quanta: the compiler works in threads of its own, and two cores that the window and this thread
 * keep busy leave it no time. Run at once, the same blocks took four times as long.
 */
const EVERY = 2
/** Loud enough that the limiter works too. */
const LEVEL = 2

/** A chain like the given one on noise that nobody hears, for the first fifth of a second of a context. */
export class WarmUp {
  private readonly core: ChainCore
  private readonly input: Float32Array[]
  private readonly output: Float32Array[]
  private readonly clock = new Float64Array(1)
  private readonly frames: Samples
  private left = BLOCKS * EVERY

  constructor(setup: Omit<ChainSetup, 'memory' | 'report' | 'kernels'>, rehearsal: PreparedKernels) {
    this.frames = setup.maxFrames
    const kernels = { prepared: rehearsal, generation: 0, memory: 1 }
    this.core = new ChainCore({ ...setup, kernels, memory: sliceMemory(), report: () => undefined })
    this.core.receive({ kind: 'monitor', on: true, gain: 1 })
    this.input = Array.from({ length: CHANNELS }, () =>
      Float32Array.from({ length: this.frames }, () => LEVEL * (2 * Math.random() - 1)),
    )
    this.output = this.input.map((samples) => samples.slice())
  }

  /** Takes a quantum's time for itself. @returns false once it is over and the quantum is free for sound */
  step(): boolean {
    if (this.left === 0) return false
    if (this.left-- % EVERY === 0) this.block()
    if (this.left === 0) this.core.dispose()
    return true
  }

  /**
   * At once, while the output device of a context that takes a lost one's place is still being opened.
   * @param now a clock in milliseconds
   */
  hurry(now: () => Milliseconds): void {
    for (const end = now() + HURRIED; this.left > 0 && now() < end; this.left--) this.block()
    this.left = 0
    this.core.dispose()
  }

  private block(): void {
    this.core.process(this.input, this.output, this.frames, true, this.clock)
  }
}
