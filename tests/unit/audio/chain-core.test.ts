import { describe, expect, it } from 'vitest'
import { ChainCore } from '../../../renderer/audio/engine/chain-core'
import type { FromChain } from '../../../renderer/audio/engine/messages'
import { sliceMemory } from '../../../renderer/audio/engine/telemetry-slice'
import { TelemetryReader } from '../../../renderer/audio/telemetry/reader'
import { chainSetup, numberedKernels } from '../../support/chain-setup'
import { truePeakDecibels } from './oversampler'
import { noise, steepest, worstError } from './signals'

const RATE = 48_000

function makeCore(gain = 1) {
  const messages: FromChain[] = []
  const memory = sliceMemory()
  const report = (message: FromChain) => messages.push(message)
  const core = new ChainCore(chainSetup(RATE, Float64Array.of(gain), { memory, report }))
  const run = (signal: Float32Array, quantum = 128, beside?: Float32Array) => {
    const output = new Float32Array(signal.length)
    for (let start = 0; start < signal.length; start += quantum) {
      const input = signal.subarray(start, start + quantum)
      const block = [output.subarray(start, start + quantum), new Float32Array(input.length)]
      const sound = beside?.subarray(start, start + quantum)
      const clock = Float64Array.of((start + input.length) / RATE)
      core.process([input, input], block, input.length, true, clock, sound && [sound, sound])
    }
    return output
  }
  return { core, messages, run, reader: new TelemetryReader(memory, RATE) }
}

const soft = noise(RATE / 2, 1).map((value) => 0.002 * value)

describe('the chain on the audio thread', () => {
  it('is silent until the monitor is switched on', () => {
    const { run, reader } = makeCore()
    expect(run(soft).every((value) => value === 0)).toBe(true)
    // The meters move all the same.
    expect(reader.figure('outputPeak')).toBeGreaterThan(0)
  })

  it('fades in over at least 100 ms and then plays exactly, limiter delayed', () => {
    const { core, run } = makeCore()
    core.receive({ kind: 'monitor', on: true, gain: 1 })
    const output = run(soft.map(() => 0.001))
    const delay = core.latencySamples()
    expect(output[delay + 0.1 * RATE]).toBeLessThan(0.001)
    expect(output[delay + 0.13 * RATE]).toBeCloseTo(0.001, 9)
    expect(steepest(output, 0, output.length)).toBeLessThan(0.001 / (0.1 * RATE))
  })

  it('fades in again after a restart', () => {
    const { core, run } = makeCore()
    core.receive({ kind: 'monitor', on: true, gain: 1 })
    run(soft)
    core.receive({ kind: 'restart' })
    const output = run(soft.map(() => 0.001))
    expect(Math.abs(output[core.latencySamples() + 100] ?? 1)).toBeLessThan(0.0001)
  })

  it('never puts out more than −1 dBTP, also while the howl guard marks the sound', () => {
    const { core, run } = makeCore(1000)
    core.receive({ kind: 'monitor', on: true, gain: 1 })
    expect(truePeakDecibels(run(noise(RATE / 2, 2)))).toBeLessThanOrEqual(-1)
  })

  it('plays what sounds beside it while the monitor is off, delayed by the limiter alone, and measures nothing of it', () => {
    const { core, run, reader } = makeCore()
    const output = run(new Float32Array(soft.length), 128, soft)
    const delay = core.latencySamples()
    expect(output.slice(delay)).toEqual(soft.slice(0, soft.length - delay))
    expect(reader.figure('outputPeak')).toBe(0)
  })

  it('limits what sounds beside it together with the filtered sound', () => {
    const { core, run } = makeCore(10)
    core.receive({ kind: 'monitor', on: true, gain: 1 })
    const loud = noise(RATE / 2, 3).map((value) => 5 * value)
    expect(truePeakDecibels(run(noise(RATE / 2, 2), 128, loud))).toBeLessThanOrEqual(-1)
  })

  it('takes a larger quantum when one comes', () => {
    const { run, reader } = makeCore()
    run(soft.subarray(0, 4800), 480)
    expect(reader.count('quantum')).toBe(480)
    const [input, output] = [new Float32Array(4000), new Float32Array(4000)]
    reader.recent(input, output)
    // 24-bit floats through a transform of 256 points.
    expect(worstError(output, input)).toBeLessThan(-140)
  })

  it('passes the input through when the filter throws, and says so once', () => {
    const { core, run, messages, reader } = makeCore(0.5)
    core.receive({ kind: 'break', how: 'guarded' })
    run(soft)
    expect(messages).toEqual([{ kind: 'failed', message: 'Broken on purpose' }])
    const [input, output] = [new Float32Array(1000), new Float32Array(1000)]
    reader.recent(input, output)
    expect(output).toEqual(input)
    expect(reader.record(0.01).generation).toBeUndefined()
    core.receive({ kind: 'kernels', kernels: numberedKernels(Float64Array.of(0.5), 2), fade: 100 })
    run(soft)
    reader.recent(input, output)
    expect(
      worstError(
        output,
        input.map((value) => 0.5 * value),
      ),
    ).toBeLessThan(-140)
  })

  it('loses one quantum at most to bad samples', () => {
    const { core, run } = makeCore()
    core.receive({ kind: 'monitor', on: true, gain: 1 })
    const poisoned = soft.slice()
    poisoned[12_800] = Number.NaN
    expect(run(poisoned).every(Number.isFinite)).toBe(true)
  })

  it('plays the test tone whatever the monitor does', () => {
    const { core, run } = makeCore()
    core.receive({ kind: 'tone' })
    const output = run(new Float32Array(RATE / 2))
    // −20 dBFS
    expect(Math.max(...output)).toBeCloseTo(0.1, 2)
  })
})
