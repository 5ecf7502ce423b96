/** The audio thread's side of telemetry. Allocates nothing. */
import type { Samples, Seconds } from '../../../shared/units'
import type { LevelMeter } from './level-meter'
import { continueFrom, COUNT, FADE_LOG, FIGURE, writeRings, type TelemetryMemory } from './telemetry-memory'

const LONGEST_STEADY = 2 ** 30

export class TelemetryWriter {
  private unsteady: Samples = 0

  constructor(private memory: TelemetryMemory) {}

  /** Another memory from now on, between two blocks. */
  moveTo(memory: TelemetryMemory): void {
    continueFrom(memory, this.memory)
    this.memory = memory
  }

  /** From now on the kernel of `generation` comes in, and is alone in force after `settles` samples. */
  changeKernel(generation: number, settles: Samples): void {
    this.unsteady = settles
    this.memory.counts[COUNT.generation] = generation
    this.memory.counts[COUNT.steady] = 0
  }

  /** The kernel is not alone in force yet, and will not be within the next n samples. */
  stillChanging(n: Samples): void {
    this.unsteady = Math.max(this.unsteady, n)
  }

  /** A fade to the kernel of `generation`, `ahead` samples after those written so far. */
  logFade(ahead: Samples, length: Samples, generation: number): void {
    const { counts } = this.memory
    const fades = counts[COUNT.fades] as number
    const entry = FADE_LOG.first + (fades % FADE_LOG.entries) * FADE_LOG.size
    counts[entry] = ((counts[COUNT.frames] as number) + ahead) | 0
    counts[entry + 1] = length
    counts[entry + 2] = generation
    counts[COUNT.fades] = fades + 1
  }

  hasBegun(): boolean {
    return this.memory.counts[COUNT.quanta] !== 0
  }

  /** @param samples Input left, right, output left, right. @param clock Holds the context time at the end of the block. */
  write(
    samples: readonly Float32Array[],
    n: Samples,
    input: LevelMeter,
    output: LevelMeter,
    clock: Float64Array,
  ): void {
    const { counts, figures } = this.memory
    Atomics.add(counts, COUNT.sequence, 1)
    const frames = counts[COUNT.frames] as number
    writeRings(this.memory, frames, samples, n)
    this.countSteady(n)
    counts[COUNT.quanta] = (counts[COUNT.quanta] as number) + 1
    counts[COUNT.quantum] = n
    counts[COUNT.inputClipped] = input.clipped ? 1 : 0
    counts[COUNT.outputClipped] = output.clipped ? 1 : 0
    figures[FIGURE.inputPeak] = input.peak
    figures[FIGURE.outputPeak] = output.peak
    figures[FIGURE.inputHeld] = input.held
    figures[FIGURE.outputHeld] = output.held
    figures[FIGURE.time] = clock[0] as Seconds
    counts[COUNT.frames] = frames + n
    Atomics.add(counts, COUNT.sequence, 1)
  }

  setUnderruns(underruns: number, own: number): void {
    this.memory.counts[COUNT.underruns] = underruns
    this.memory.counts[COUNT.ownUnderruns] = own
  }

  setFigure(figure: keyof typeof FIGURE, value: number): void {
    this.memory.figures[FIGURE[figure]] = value
  }

  private countSteady(n: Samples): void {
    const { counts } = this.memory
    const steady = n - Math.min(n, this.unsteady)
    this.unsteady -= n - steady
    counts[COUNT.steady] = Math.min(LONGEST_STEADY, (counts[COUNT.steady] as number) + steady)
  }
}
