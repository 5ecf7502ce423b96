/** The screen's side of telemetry: one way of reading, whichever lane fills the memory. */
import { COUNT, FADE_LOG, FIGURE, MARGIN, type TelemetryMemory } from '../engine/telemetry-memory'
import type { Hertz, Samples, Seconds } from '../../../shared/units'

/** A block takes microseconds to write; more tries than this mean that the writer died half-way. */
const TRIES = 100

/** A cross-fade from one kernel to the next. */
export interface RecordedFade {
  /** Index of its first sample in the recording; negative when it began before. */
  start: Samples
  length: Samples
  /** Of the kernel that came in. */
  generation: number
}

export interface Recording {
  input: Float32Array[]
  output: Float32Array[]
  /** Context time of the first sample. */
  start: Seconds
  /** Kernel in force over all of it, or undefined when it changed. */
  generation: number | undefined
  /** The last fades, oldest first; those of the recording are among them. */
  fades: RecordedFade[]
}

export class TelemetryReader {
  constructor(
    private memory: TelemetryMemory,
    private readonly rate: Hertz,
  ) {}

  /** Reads another memory from now on. */
  moveTo(memory: TelemetryMemory): void {
    this.memory = memory
  }

  count(name: keyof typeof COUNT): number {
    return this.memory.counts[COUNT[name]] as number
  }

  figure(name: keyof typeof FIGURE): number {
    return this.memory.figures[FIGURE[name]] as number
  }

  /** Channel 0 of the last samples, oldest first; zeros where nothing has been yet. Allocates nothing. */
  recent(input: Float32Array, output: Float32Array): void {
    const end = this.count('frames')
    this.copy(0, end, input)
    this.copy(2, end, output)
  }

  /** The last `seconds`, less when the memory does not hold so many. */
  record(seconds: Seconds): Recording {
    const { frames, held, steady, generation, time, log } = this.consistent()
    const { capacity } = this.memory
    const kept = capacity - Math.min(MARGIN * this.rate, capacity / 2)
    const length = Math.min(Math.round(seconds * this.rate), held, kept)
    const [inLeft, inRight, outLeft, outRight] = this.memory.rings.map((_, ring) => {
      const samples = new Float32Array(length)
      this.copy(ring, frames, samples)
      return samples
    }) as [Float32Array, Float32Array, Float32Array, Float32Array]
    return {
      input: [inLeft, inRight],
      output: [outLeft, outRight],
      start: time - length / this.rate,
      generation: generation >= 0 && steady >= length ? generation : undefined,
      fades: readFades(log, frames - length),
    }
  }

  /** Figures that belong to the same block. */
  private consistent() {
    for (let attempt = 0; ; attempt++) {
      const before = Atomics.load(this.memory.counts, COUNT.sequence)
      const frames = this.count('frames')
      const held = this.count('held')
      const steady = this.count('steady')
      const generation = this.count('generation')
      const time = this.figure('time')
      const log = this.memory.counts.slice()
      const settled = before % 2 === 0 && Atomics.load(this.memory.counts, COUNT.sequence) === before
      if (settled || attempt === TRIES) return { frames, held, steady: settled ? steady : 0, generation, time, log }
    }
  }

  private copy(ring: number, end: number, target: Float32Array): void {
    const samples = this.memory.rings[ring] as Float32Array
    const first = (end - target.length) & (this.memory.capacity - 1)
    const whole = Math.min(target.length, this.memory.capacity - first)
    for (let i = 0; i < whole; i++) target[i] = samples[first + i] as number
    for (let i = whole; i < target.length; i++) target[i] = samples[i - whole] as number
  }
}

/** @param first frame that index 0 of the recording stands for */
function readFades(counts: Int32Array, first: number): RecordedFade[] {
  const fades = counts[COUNT.fades] as number
  const known = Math.min(fades, FADE_LOG.entries)
  return Array.from({ length: known }, (_, index) => {
    const entry = FADE_LOG.first + ((fades - known + index) % FADE_LOG.entries) * FADE_LOG.size
    return {
      start: ((counts[entry] as number) - first) | 0,
      length: counts[entry + 1] as number,
      generation: counts[entry + 2] as number,
    }
  })
}
