/**
 * A million calls of the chain under a collector that must run every few hundred kilobytes, with the messages that a
 * window sends in between. Runs in a Node of its own.
 */
import { readFileSync } from 'node:fs'
import { constants, PerformanceObserver } from 'node:perf_hooks'
import { ChainCore } from '../../../renderer/audio/engine/chain-core'
import { TYPICAL_COSTS } from '../../../renderer/audio/engine/convolution/costs'
import { KernelPreparer } from '../../../renderer/audio/engine/convolution/kernels'
import { planPartitions } from '../../../renderer/audio/engine/convolution/plan-partitions'
import type { NumberedKernels, ToCore } from '../../../renderer/audio/engine/messages'
import { ringCapacity, telemetryBytes, viewTelemetry } from '../../../renderer/audio/engine/telemetry-memory'
import { SLICE, sliceMemory, takeSlice } from '../../../renderer/audio/engine/telemetry-slice'
import { STEREO } from '../../../renderer/audio/kernels/workshop'

import { noise, noiseKernel } from '../../unit/audio/signals'

/** `object`: the yardstick, one small object a call on top; `messages`: telemetry posted instead of shared. */
export type Lane = 'shared memory' | 'object' | 'messages'

export interface Task {
  lane: Lane
  calls: number
  seed: number
  /** Path of the convolver's primitives. */
  wasm: string
}

export interface Collections {
  minor: number
  other: number
  exchanges: number
  messages: number
}

const RATE = 48_000
const SIZE = 128
const WARM_UP = 30_000
/** An exchange is over in about 20 blocks; a slider asks 60 times a second, which is every sixth block. */
const EXCHANGE_EVERY = 25
const FADE = 960
const MESSAGE_EVERY = 500
/** Signals of so many blocks, so that levels come and go. */
const BLOCKS = 512
const TAPS = 8000

/** Kept alive until the next call, so that no compiler finds out that nobody reads it. */
const kept: { last: { call: number } | undefined } = { last: undefined }

export async function countCollections({ lane, calls, seed, wasm }: Task): Promise<Collections> {
  const shared = new SharedArrayBuffer(telemetryBytes(ringCapacity(RATE, 0)))
  const memory = lane === 'messages' ? sliceMemory() : viewTelemetry(shared)
  const module = new WebAssembly.Module(readFileSync(wasm))
  const kernels = [0, 1, 2, 3].map((index) => kernelsOf(module, seed + index, index + 1))
  const core = new ChainCore({
    rate: RATE,
    maxFrames: SIZE,
    module,
    costs: TYPICAL_COSTS,
    kernels: kernels[0] as NumberedKernels,
    memory,
    report: () => undefined,
  })
  // Made before: what the port makes of a message is not the core's doing.
  const exchanges = kernels.map((each): ToCore => ({ kind: 'kernels', kernels: each, fade: FADE }))
  const messages: ToCore[] = [
    { kind: 'monitor', on: true, gain: 1 },
    { kind: 'clear-clip' },
    { kind: 'live', live: true },
    { kind: 'tone' },
    { kind: 'restart' },
    { kind: 'monitor', on: true, gain: 0.25 },
    { kind: 'live', live: false },
    { kind: 'monitor', on: false, gain: 1 },
    { kind: 'monitor', on: true, gain: 1 },
  ]
  const inputs = signalBlocks(seed)
  const output = [new Float32Array(SIZE), new Float32Array(SIZE)]
  const counted: Collections = { minor: 0, other: 0, exchanges: 0, messages: 0 }
  const clock = new Float64Array(1)
  let posted = 0
  const run = (from: number, to: number): void => {
    for (let call = from; call < to; call++) {
      if (call % EXCHANGE_EVERY === 0) {
        core.receive(exchanges[(call / EXCHANGE_EVERY) % exchanges.length] as ToCore)
        counted.exchanges++
      }
      if (call % MESSAGE_EVERY === 7) {
        core.receive(messages[((call - 7) / MESSAGE_EVERY) % messages.length] as ToCore)
        counted.messages++
      }
      clock[0] = (call * SIZE) / RATE
      core.process(inputs[call % BLOCKS] as Float32Array[], output, SIZE, true, clock)
      if (lane === 'object') kept.last = { call }
      if (lane === 'messages' && (call - posted) * SIZE >= SLICE) {
        takeSlice(memory, SLICE)
        posted = call
      }
    }
  }
  run(0, WARM_UP)
  const starts: { time: number; minor: boolean }[] = []
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      starts.push({
        time: entry.startTime,
        minor:
          (entry as PerformanceEntry & { detail: { kind: number } }).detail.kind ===
          constants.NODE_PERFORMANCE_GC_MINOR,
      })
  })
  observer.observe({ entryTypes: ['gc'] })
  await settled()
  Object.assign(counted, { exchanges: 0, messages: 0 })
  const start = performance.now()
  run(WARM_UP, WARM_UP + calls)
  const end = performance.now()
  // Collections are told when the loop of events comes round again.
  await settled()
  observer.disconnect()
  for (const { time, minor } of starts) if (time >= start && time <= end) counted[minor ? 'minor' : 'other']++
  return counted
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 200))
}

/** Spectra of one plan, as the worker would send them. */
function kernelsOf(module: WebAssembly.Module, seed: number, generation: number): NumberedKernels {
  const plan = planPartitions(TAPS, STEREO, TYPICAL_COSTS)
  const path = (index: number) => noiseKernel(TAPS, 4 * seed + index)
  const prepared = new KernelPreparer(module, plan, TYPICAL_COSTS).prepare([
    [path(0), path(1)],
    [path(2), path(3)],
  ])
  return { prepared, generation, memory: TAPS }
}

/** Loud, soft and silent in turn, so that limiter, guard and stall watch all have something to do. */
function signalBlocks(seed: number): Float32Array[][] {
  const [left, right] = [noise(BLOCKS * SIZE, seed), noise(BLOCKS * SIZE, seed + 1)]
  const gainAt = (block: number): number => [0.05, 0.1, 0, 0.2, 0.1, 0.01, 0, 4][Math.floor((8 * block) / BLOCKS)] ?? 0
  return Array.from({ length: BLOCKS }, (_, block) =>
    [left, right].map((samples) =>
      samples.slice(block * SIZE, (block + 1) * SIZE).map((value) => gainAt(block) * value),
    ),
  )
}
