/**
 * A slider dragged over the whole chain: kernels come while a sine of 1 kHz sounds, and every sample is compared with what
 * the two kernels and the logged cross-fade say. Deterministic, so that it can be timed several times.
 */
import { ChainCore } from '../../../renderer/audio/engine/chain-core'
import { TYPICAL_COSTS } from '../../../renderer/audio/engine/convolution/costs'
import { KernelPreparer, type PreparedKernels } from '../../../renderer/audio/engine/convolution/kernels'
import { planPartitions } from '../../../renderer/audio/engine/convolution/plan-partitions'
import { FADE_LOG, COUNT, type TelemetryMemory } from '../../../renderer/audio/engine/telemetry-memory'
import { sliceMemory } from '../../../renderer/audio/engine/telemetry-slice'
import { seededRandom } from '../../../renderer/audio/sources/random'
import { STEREO } from '../../../renderer/audio/kernels/workshop'
import type { Decibels, Milliseconds, Samples } from '../../../shared/units'
import { wasmModule } from '../../support/wasm-module'
import { noiseKernel } from '../../unit/audio/signals'

export interface Job {
  spacing: Milliseconds
  changes: number
  seed: number
}

export interface Outcome {
  /** Kernels that were heard; of those that come during an exchange only the last is. */
  heard: number
  lastWins: boolean
  /** Whether kernels came in the order in which they were sent. */
  inOrder: boolean
  /** Largest difference from what the cross-fades say. */
  error: Decibels
  /** Largest second difference beyond the largest that a steady sine of any of the kernels has. */
  click: Decibels
  /** Of each quantum, in the same order each time. */
  times: Float64Array
}

const RATE = 48_000
const SIZE: Samples = 128
const FADE: Samples = 960
const FREQUENCY = 1000
const LEVEL = 0.5
/** A second of reverberation each, one plan. */
const TAPS = 48_000
const KERNELS = 16
const ANGLE = (2 * Math.PI * FREQUENCY) / RATE

interface Kernel {
  prepared: PreparedKernels
  /** Amplitude and angle of what it makes of the sine, left output. */
  gain: number
  phase: number
}

export function runJob({ spacing, changes, seed }: Job): Outcome {
  const kernels = makeKernels(seed)
  const memory = sliceMemory()
  const chosen = [kernels[0] as Kernel]
  const core = new ChainCore({
    rate: RATE,
    maxFrames: SIZE,
    module: wasmModule,
    costs: TYPICAL_COSTS,
    kernels: { prepared: chosen[0]?.prepared as PreparedKernels, generation: 0, memory: TAPS },
    memory,
    report: () => undefined,
  })
  core.receive({ kind: 'monitor', on: true, gain: 1 })
  const random = seededRandom(seed)
  const input = [new Float32Array(SIZE), new Float32Array(SIZE)]
  const output = [new Float32Array(SIZE), new Float32Array(SIZE)]
  const clock = new Float64Array(1)
  const judge = new Judge(chosen, memory)
  const times: number[] = []
  // Until the sine has filled the longest kernel.
  const first = Math.ceil((1.5 * TAPS) / SIZE)
  const settling = Math.ceil((4 * FADE + 2 * TAPS) / SIZE)
  const perChange = (spacing * RATE) / 1000
  const length = first + Math.ceil((changes * perChange) / SIZE) + settling
  for (let quantum = 0; quantum < length; quantum++) {
    const at = quantum * SIZE
    for (let i = 0; i < SIZE; i++) input[0]![i] = input[1]![i] = LEVEL * Math.sin(ANGLE * (at + i))
    clock[0] = (at + SIZE) / RATE
    const due = quantum < first ? 0 : Math.min(changes, 1 + Math.floor((at - first * SIZE) / Math.max(1e-9, perChange)))
    const start = performance.now()
    while (chosen.length <= due) {
      const kernel = kernels[Math.floor(random() * KERNELS)] as Kernel
      core.receive({
        kind: 'kernels',
        kernels: { prepared: kernel.prepared, generation: chosen.length, memory: TAPS },
        fade: FADE,
      })
      chosen.push(kernel)
    }
    core.process(input, output, SIZE, true, clock)
    times.push(performance.now() - start)
    judge.compare(at, quantum >= first)
  }
  const steady = Math.max(...kernels.map(({ gain }) => gain)) * LEVEL * (2 - 2 * Math.cos(ANGLE))
  return {
    heard: judge.heard,
    lastWins: judge.current === chosen.length - 1,
    inOrder: judge.inOrder,
    error: 20 * Math.log10(judge.error),
    click: 20 * Math.log10(Math.max(1e-10, judge.bend - steady)),
    times: Float64Array.from(times),
  }
}

/** Follows the log of fades, and compares what the filter gave with what they say. */
class Judge {
  heard = 0
  current = 0
  inOrder = true
  error = 0
  bend = 0
  private before = 0
  private start = 0
  private length = 1
  private seen: number
  private last = 0
  private lastButOne = 0

  constructor(
    private readonly kernels: readonly Kernel[],
    private readonly memory: TelemetryMemory,
  ) {
    this.seen = memory.counts[COUNT.fades] as number
  }

  /** Looks at the quantum that begins with sample `at`. */
  compare(at: Samples, counts: boolean): void {
    this.followLog()
    const { rings, capacity } = this.memory
    const [from, to] = [this.kernels[this.before] as Kernel, this.kernels[this.current] as Kernel]
    for (let n = at; n < at + SIZE; n++) {
      const t = Math.min(1, Math.max(0, (n - this.start + 1) / this.length))
      const weight = t * t * (3 - 2 * t)
      const expected = (1 - weight) * sineOf(from, n) + weight * sineOf(to, n)
      const value = (rings[2] as Float32Array)[n & (capacity - 1)] as number
      if (counts) {
        this.error = Math.max(this.error, Math.abs(value - expected))
        this.bend = Math.max(this.bend, Math.abs(value - 2 * this.last + this.lastButOne))
      }
      this.lastButOne = this.last
      this.last = value
    }
  }

  /** A fade is logged with the quantum in which it begins; two never begin in one. */
  private followLog(): void {
    const { counts } = this.memory
    const fades = counts[COUNT.fades] as number
    if (fades === this.seen) return
    const entry = FADE_LOG.first + ((fades - 1) % FADE_LOG.entries) * FADE_LOG.size
    this.heard += fades - this.seen
    this.seen = fades
    this.before = this.current
    this.current = counts[entry + 2] as number
    this.start = counts[entry] as number
    this.length = counts[entry + 1] as number
    if (this.current <= this.before) this.inOrder = false
  }
}

function sineOf({ gain, phase }: Kernel, n: Samples): number {
  return LEVEL * gain * Math.sin(ANGLE * n + phase)
}

/** True stereo, from a single tap to a second, each at another gain at 1 kHz. */
function makeKernels(seed: number): Kernel[] {
  const random = seededRandom(seed)
  const plan = planPartitions(TAPS, STEREO, TYPICAL_COSTS)
  const preparer = new KernelPreparer(wasmModule, plan, TYPICAL_COSTS)
  return Array.from({ length: KERNELS }, (_, index) => {
    const length = index === 0 ? 1 : Math.ceil(TAPS ** random())
    const paths = [0, 1, 2, 3].map((path) => noiseKernel(length, 4 * (seed + index) + path))
    const [left, right] = [paths[0] as Float64Array, paths[1] as Float64Array]
    const both = left.map((tap, k) => tap + (right[k] as number))
    const { gain: natural } = responseOf(both)
    const scale = (0.1 + 0.9 * random()) / natural
    const scaled = paths.map((path) => path.map((tap) => Math.fround(scale * tap)))
    const prepared = preparer.prepare([scaled.slice(0, 2), scaled.slice(2)])
    const [a, b] = [scaled[0] as Float64Array, scaled[1] as Float64Array]
    return { prepared, ...responseOf(a.map((tap, k) => tap + (b[k] as number))) }
  })
}

/** Gain and phase at the sine's frequency, by the definition. */
function responseOf(taps: Float64Array): { gain: number; phase: number } {
  let [re, im] = [0, 0]
  taps.forEach((tap, k) => {
    re += tap * Math.cos(ANGLE * k)
    im -= tap * Math.sin(ANGLE * k)
  })
  return { gain: Math.hypot(re, im), phase: Math.atan2(im, re) }
}
