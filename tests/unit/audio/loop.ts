/** A microphone that hears the loudspeakers, in Node: the whole chain with its output coming back to its input. */
import { ChainCore } from '../../../renderer/audio/engine/chain-core'
import type { FromChain } from '../../../renderer/audio/engine/messages'
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
}

const ONSET = 0.1
const SILENT = 1e-4

export function runLoop({ rate, preset, back, outside, length }: Loop): Heard {
  const messages: FromChain['kind'][] = []
  const core = makeCore(rate, preset, (message) => messages.push(message.kind))
  core.receive({ kind: 'monitor', on: true, gain: 1 })
  const delay = back ? Math.round((back.delay * rate) / 1000) : 0
  const gain = back ? decibelsToAmplitude(back.gain) : 0
  const n = back ? Math.min(delay, 24) : 128
  const played = new Float32Array(Math.ceil(length * rate) + n)
  const [input, output] = [
    [new Float32Array(n), new Float32Array(n)],
    [new Float32Array(n), new Float32Array(n)],
  ] as const
  const heard: Heard = { messages, onset: Number.NaN, mutedAfter: Number.NaN, interrupted: false }
  for (let start = 0; start + n < played.length; start += n) {
    const time = start / rate
    let loudest = 0
    for (let i = 0; i < n; i++) {
      const returned = gain * (played[start + i - delay] ?? 0)
      loudest = Math.max(loudest, Math.abs(returned))
      input[0][i] = input[1][i] = outside(start + i) + returned
    }
    core.process(input, output, n, true, time)
    played.set(output[0], start)
    if (loudest > ONSET && Number.isNaN(heard.onset)) heard.onset = time
    const silent = output[0].every((value) => Math.abs(value) < SILENT)
    if (!silent) heard.mutedAfter = Number.NaN
    else if (Number.isNaN(heard.mutedAfter)) heard.mutedAfter = time - heard.onset
    if (silent && time > 0.3) heard.interrupted = true
  }
  return heard
}

function makeCore(rate: Hertz, preset: string, report: (message: FromChain) => void): ChainCore {
  const stages = presetStages('audio', presetById('audio', preset), () => 'stage')
  const taps = composeStages(stages, rate).kernel[0][0] ?? new Float64Array(1)
  return new ChainCore(chainSetup(rate, taps, { memory: sliceMemory(), report }))
}
