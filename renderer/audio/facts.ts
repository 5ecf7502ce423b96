/** What the status line tells: read from context, worklet and source. */
import { amplitudeToDecibels, samplesToMilliseconds } from '../../shared/units'
import type { AudioFacts, AudioReading } from './contract'
import type { AudioGraph } from './graph'
import { limiterLatency } from './engine/limiter'
import type { KernelFacts } from './kernels/kernel-store'
import type { TelemetryLane } from './nodes/chain-node'

/** Chromium counts underruns itself since 2025; earlier versions and TypeScript's DOM library do not know it. */
interface CountingContext {
  playbackStats?: { underrunEvents?: number }
}

export function underrunsOf(graph: AudioGraph): number {
  const counted = (graph.context as AudioContext & CountingContext).playbackStats?.underrunEvents
  return counted ?? graph.chain.telemetry.count('underruns')
}

export function factsOf(graph: AudioGraph, kernel: KernelFacts, lane: TelemetryLane): AudioFacts {
  const { context, chain, player } = graph
  const rate = context.sampleRate
  const quantum = chain.telemetry.count('quantum')
  return {
    contextRate: rate,
    sourceRate: player.facts.rate,
    quantum,
    quanta: chain.telemetry.count('quanta'),
    underruns: underrunsOf(graph),
    ownUnderruns: chain.telemetry.count('ownUnderruns'),
    load: chain.telemetry.figure('load'),
    latency: {
      capture: player.facts.latency,
      engine: samplesToMilliseconds(quantum, rate),
      filter: samplesToMilliseconds(kernel.groupDelay, rate),
      limiter: samplesToMilliseconds(limiterLatency(rate), rate),
      output: 1000 * (context.outputLatency || context.baseLatency),
    },
    taps: kernel.taps,
    wantedTaps: kernel.wanted,
    plan: kernel.plan,
    memory: kernel.memory,
    files: kernel.files,
    telemetry: lane,
  }
}

/** One for ever, so that whoever compares sees no change. */
const NO_FILES: AudioFacts['files'] = new Map()

/** Before there is a context: nothing measured. */
export function noFacts(lane: TelemetryLane): AudioFacts {
  return {
    contextRate: Number.NaN,
    sourceRate: undefined,
    quantum: 0,
    quanta: 0,
    underruns: 0,
    ownUnderruns: 0,
    load: Number.NaN,
    latency: { capture: undefined, engine: 0, filter: 0, limiter: 0, output: 0 },
    taps: 1,
    wantedTaps: 1,
    plan: undefined,
    memory: 0,
    files: NO_FILES,
    telemetry: lane,
  }
}

export function readingOf({ chain: { telemetry } }: AudioGraph): AudioReading {
  return {
    inputPeak: amplitudeToDecibels(telemetry.figure('inputPeak')),
    outputPeak: amplitudeToDecibels(telemetry.figure('outputPeak')),
    inputHeld: amplitudeToDecibels(telemetry.figure('inputHeld')),
    outputHeld: amplitudeToDecibels(telemetry.figure('outputHeld')),
    inputClipped: telemetry.count('inputClipped') !== 0,
    outputClipped: telemetry.count('outputClipped') !== 0,
    limiterGain: amplitudeToDecibels(telemetry.figure('limiterGain')),
  }
}

export const silentReading: AudioReading = {
  inputPeak: Number.NEGATIVE_INFINITY,
  outputPeak: Number.NEGATIVE_INFINITY,
  inputHeld: Number.NEGATIVE_INFINITY,
  outputHeld: Number.NEGATIVE_INFINITY,
  inputClipped: false,
  outputClipped: false,
  limiterGain: 0,
}
