/** A microphone that hears the loudspeakers, in Node: the whole chain with its output coming back to its input. */
import { ChainCore } from '../../../renderer/audio/engine/chain-core'
import type { FromChain } from '../../../renderer/audio/engine/messages'
import { COUNT, type TelemetryMemory } from '../../../renderer/audio/engine/telemetry-memory'
import { sliceMemory } from '../../../renderer/audio/engine/telemetry-slice'
import { chainSetup } from '../../support/chain-setup'
import { composeStages } from '../../../shared/chain/audio/compose'
import { presetById, presetStages } from '../../../shared/chain/presets'
import { decibelsToAmplitude, type Decibels, type Hertz, type Milliseconds, type Seconds } from '../../../shared/units'

export interface Loop {
  rate: Hertz
  preset: string
  /** From output to input; none: nothing comes back. */
  back: { gain: Decibels; delay: Milliseconds } | undefined
  /** What comes from outside, by sample. */
  outside(n: number): number
  length: Seconds
}

export interface Heard {
  messages: FromChain['kind'][]
  /** When the recirculated part first exceeded −20 dBFS; NaN when it never did. */
  onset: Seconds
  /** From onset until the output fell silent (−80 dBFS) for good; NaN when it never did. */
  mutedAfter: Seconds
  /** Whether the output ever fell silent after the first 300 ms. */
  interrupted: boolean
  /** How often after that it fell silent while the filter's own output went on: once for each suspicion. */
  mutes: number
}

const ONSET = 0.1
const SILENT = 1e-4
/** The filter's output goes on: far above what is silent. */
const SOUNDS = 1e-2
/** The longest time between filter and output, generously: two milliseconds of the limiter and a block. */
const DELAY: Seconds = 0.006

export function runLoop({ rate, preset, back, outside, length }: Loop): Heard {
  const messages: FromChain['kind'][] = []
  const memory = sliceMemory()
  const core = makeCore(rate, preset, memory, (message) => messages.push(message.kind))
  core.receive({ kind: 'monitor', on: true, gain: 1 })
  const delay = back ? Math.round((back.delay * rate) / 1000) : 0
  const gain = back ? decibelsToAmplitude(back.gain) : 0
  const n = back ? Math.min(delay, 24) : 128
  const played = new Float32Array(Math.ceil(length * rate) + n)
  const [input, output] = [
    [new Float32Array(n), new Float32Array(n)],
    [new Float32Array(n), new Float32Array(n)],
  ] as const
  const heard: Heard = { messages, onset: Number.NaN, mutedAfter: Number.NaN, interrupted: false, mutes: 0 }
  let soundingFor: Seconds = 0
  let muted = false
  for (let start = 0; start + n < played.length; start += n) {
    const time = start / rate
    let loudest = 0
    for (let i = 0; i < n; i++) {
      const returned = gain * (played[start + i - delay] ?? 0)
      loudest = Math.max(loudest, Math.abs(returned))
      input[0][i] = input[1][i] = outside(start + i) + returned
    }
    core.process(input, output, n, true, Float64Array.of(time))
    played.set(output[0], start)
    if (loudest > ONSET && Number.isNaN(heard.onset)) heard.onset = time
    const silent = output[0].every((value) => Math.abs(value) < SILENT)
    if (!silent) heard.mutedAfter = Number.NaN
    else if (Number.isNaN(heard.mutedAfter)) heard.mutedAfter = time - heard.onset
    if (time <= 0.3) continue
    if (silent) heard.interrupted = true
    soundingFor = loudestFiltered(memory, n) > SOUNDS ? soundingFor + n / rate : 0
    if (silent && soundingFor > DELAY && !muted) heard.mutes++
    muted = silent && (muted || soundingFor > DELAY)
  }
  return heard
}

/** Of the last block, as the telemetry holds it: before monitor and limiter. */
function loudestFiltered({ rings, counts, capacity }: TelemetryMemory, n: number): number {
  const filtered = rings[2] as Float32Array
  const end = counts[COUNT.frames] as number
  let loudest = 0
  for (let i = end - n; i < end; i++) loudest = Math.max(loudest, Math.abs(filtered[i & (capacity - 1)] as number))
  return loudest
}

function makeCore(
  rate: Hertz,
  preset: string,
  memory: TelemetryMemory,
  report: (message: FromChain) => void,
): ChainCore {
  const stages = presetStages('audio', presetById('audio', preset), () => 'stage')
  const taps = composeStages(stages, rate).kernel[0][0] ?? new Float64Array(1)
  return new ChainCore(chainSetup(rate, taps, { memory, report }))
}
