/**
 * "Workletval": the engine at a rate, in blocks of a size, with a number of channels, fed with what is normal, loud, faint
 * and poisoned. A twin hears the same, but silence where the poison is: what differs between them is what the poison cost.
 */
import { ChainCore, CHANNELS } from '../../../renderer/audio/engine/chain-core'
import type { KernelMatrix } from '../../../renderer/audio/engine/convolution/kernels'
import { Limiter } from '../../../renderer/audio/engine/limiter'
import { sliceMemory } from '../../../renderer/audio/engine/telemetry-slice'
import { seededRandom } from '../../../renderer/audio/sources/random'
import type { Hertz, Samples, Seconds } from '../../../shared/units'
import { chainSetup } from '../../support/chain-setup'
import { makeEngine } from '../../unit/audio-engine/engine'
import { noiseKernel } from '../../unit/audio/signals'

export interface Job {
  rate: Hertz
  size: Samples
  channels: number
  seed: number
}

export interface Tally {
  blocks: number
  /** Samples that are not finite, or subnormal. */
  notFinite: number
  subnormal: number
  /** Whether anything came out at all: silence would prove nothing. */
  sounded: boolean
  /** Most blocks that differ from the twin's after one poisoned block. */
  lost: number
}

/** Takes one block in place. */
type Process = (channels: Float32Array[]) => void

const BLOCKS = 100
/** Heard before, so that the monitor has faded in, and after, so that the limiter has let out all of it. */
const BEFORE: Seconds = 0.15
const AFTER: Seconds = 0.01
/** Loud, faint and silent stretches take turns: each in so many blocks. */
const STRETCH = 10
const AMPLITUDES = [1, 0, 1e4, 1e-30, 1, 1e30, 0, 1e-20, 1, 0.1]
/** Every poisoned block is followed by clean ones, so that what it costs can be counted. */
const POISON = [
  { block: 15, value: Number.NaN },
  { block: 35, value: Number.POSITIVE_INFINITY },
  { block: 55, value: Number.NEGATIVE_INFINITY },
  { block: 75, value: 1e-40 },
  { block: 95, value: Number.NaN },
]
const TAPS = 3000
const SMALLEST_NORMAL = 2 ** -126

export function runJob(job: Job): Tally {
  const tally: Tally = { blocks: 0, notFinite: 0, subnormal: 0, sounded: false, lost: 0 }
  check(job, matrixOf(job), matrixOf(job), tally)
  // The application's own chain has two channels; one is given to both sides.
  if (job.channels <= CHANNELS) check(job, chainOf(job), chainOf(job), tally)
  return tally
}

/** Any number of channels: each to itself and to its neighbour, and the limiter. */
function matrixOf({ rate, size, channels }: Job): Process {
  const kernels: KernelMatrix = Array.from({ length: channels }, (_, output) =>
    Array.from({ length: channels }, (__, input) =>
      input === output || input === (output + 1) % channels ? noiseKernel(TAPS, 8 * output + input) : undefined,
    ),
  )
  const { convolver } = makeEngine(kernels, { maxFrames: size })
  const limiter = new Limiter(rate, channels)
  return (block) => {
    convolver.process(block, block, size)
    limiter.process(block, size)
  }
}

function chainOf({ rate, size, channels }: Job): Process {
  const core = new ChainCore(chainSetup(rate, noiseKernel(TAPS, 1), { memory: sliceMemory(), report: () => undefined }))
  core.receive({ kind: 'monitor', on: true, gain: 1 })
  const output = [new Float32Array(size), new Float32Array(size)]
  const clock = new Float64Array(1)
  return (block) => {
    clock[0] = (clock[0] ?? 0) + size / rate
    const [left, right] = [block[0] as Float32Array, block[channels - 1] as Float32Array]
    core.process([left, right], output, size, true, clock)
    block.forEach((samples, c) => samples.set(output[c] ?? []))
  }
}

function check({ rate, size, channels, seed }: Job, process: Process, twin: Process, tally: Tally): void {
  const random = seededRandom(seed)
  const make = () => Array.from({ length: channels }, () => new Float32Array(size))
  const [dirty, clean] = [make(), make()]
  let lost = 0
  const end = BLOCKS + Math.ceil((AFTER * rate) / size)
  for (let block = -Math.ceil((BEFORE * rate) / size); block < end; block++) {
    const amplitude = block < 0 ? 0.5 : (AMPLITUDES[Math.floor(block / STRETCH) % AMPLITUDES.length] as number)
    for (const samples of clean) for (let i = 0; i < size; i++) samples[i] = amplitude * (2 * random() - 1)
    const poison = POISON.find((each) => each.block === block)
    if (poison) lost = 0
    clean.forEach((samples, c) => {
      if (poison) samples.fill(0)
      dirty[c]?.set(samples)
      if (poison) dirty[c]?.fill(poison.value)
    })
    process(dirty)
    twin(clean)
    tally.blocks++
    dirty.forEach((samples) => countBad(samples, tally))
    if (dirty.some((samples, c) => samples.some((value, i) => value !== clean[c]?.[i]))) lost++
    tally.lost = Math.max(tally.lost, lost)
  }
}

function countBad(samples: Float32Array, tally: Tally): void {
  for (let i = 0; i < samples.length; i++) {
    const size = Math.abs(samples[i] as number)
    if (!Number.isFinite(size)) tally.notFinite++
    else if (size > 0 && size < SMALLEST_NORMAL) tally.subnormal++
    if (size > 0.01) tally.sounded = true
  }
}
