import { describe, expect, it } from 'vitest'
import { TYPICAL_COSTS } from '../../../renderer/audio/engine/convolution/costs'
import { shorten, Workshop } from '../../../renderer/audio/kernels/workshop'
import type { KernelOrder } from '../../../renderer/audio/kernels/order'
import { composeKernels, bothSides, kernelLength, type StereoKernel } from '../../../shared/chain/audio/stereo-kernel'
import { composeStages } from '../../../shared/chain/audio/compose'
import { filterStages } from '../../../shared/chain/audio/filter-stages'
import type { Stage } from '../../../shared/chain/chain'
import { newStage } from '../../../shared/chain/edit'
import { bandPower } from '../../../shared/fir/band-power'
import { powerResponse } from '../../../shared/fir/power-response'
import type { Sound } from '../../../shared/sound-files/sound'
import { seededRandom } from '../../../renderer/audio/sources/random'
import { wasmModule } from '../../support/wasm-module'

const RATE = 48_000
const SHA = 'a'.repeat(64)
const random = seededRandom(3)
const noise = (length: number) => Float32Array.from({ length }, () => random() - 0.5)

function sound(channels: number, length = 1000): Sound {
  return { rate: RATE, coding: 'f32', remarks: [], channels: Array.from({ length: channels }, () => noise(length)) }
}

function fileStage(rest: Partial<Stage> = {}): Stage {
  const stage = newStage('audio', 'kernel-file', 'k')
  return {
    ...stage,
    params: { ...stage.params, normalise: 'off', file: { sha256: SHA, name: 'room.wav' } },
    ...rest,
  }
}

const order = (stages: readonly Stage[], rest: Partial<KernelOrder> = {}): KernelOrder => ({
  stages,
  rate: RATE,
  plan: 'non-uniform',
  costs: TYPICAL_COSTS,
  tail: undefined,
  ...rest,
})

function make(workshop: Workshop, asked: KernelOrder) {
  const made = workshop.make(asked)
  if (!made.ok) throw new Error(made.reason.kind)
  return made.value
}

describe('the workshop of kernels', () => {
  it('makes the kernel that the definition composes', () => {
    const stages = [newStage('audio', 'lowpass', 'a'), newStage('audio', 'echo', 'b')]
    const made = make(new Workshop(wasmModule), order(stages))
    expect(made.kernel).toEqual(composeStages(stages, RATE).kernel)
    expect(made.wanted).toBe(kernelLength(made.kernel))
  })

  it('keeps one plan for all kernels up to 10.9 s at 48 kHz, so that each can follow the other', () => {
    const workshop = new Workshop(wasmModule)
    const short = make(workshop, order([]))
    workshop.shelve(SHA, sound(2, 400_000))
    const long = make(workshop, order([fileStage()]))
    expect(long.plan).toEqual(short.plan)
  })

  it('passes everything while a file is missing, says so, and uses it once it is there', () => {
    const workshop = new Workshop(wasmModule)
    const before = make(workshop, order([fileStage()]))
    expect(before.kernel).toEqual(bothSides(Float64Array.of(1)))
    expect(before.files.get('k')).toEqual({ kind: 'refused', fault: { code: 'file-missing' } })
    const stereo = sound(2)
    workshop.shelve(SHA, stereo)
    const after = make(workshop, order([fileStage()]))
    expect([...(after.kernel[1][1] ?? [])]).toEqual([...(stereo.channels[1] as Float32Array)])
    expect(after.kernel[0][1]).toBeUndefined()
    expect(after.filesRevision).toBeGreaterThan(before.filesRevision)
    expect(make(workshop, order([fileStage()])).filesRevision).toBe(after.filesRevision)
  })

  it('mixes the dry sound into a file without delay', () => {
    const workshop = new Workshop(wasmModule)
    const mono = sound(1)
    workshop.shelve(SHA, mono)
    const { kernel } = make(workshop, order([fileStage({ mix: 0.25 })]))
    expect(kernel[0][0]?.[0]).toBeCloseTo(0.75 + 0.25 * (mono.channels[0]?.[0] as number), 12)
    expect(kernel[0][0]?.[1]).toBeCloseTo(0.25 * (mono.channels[0]?.[1] as number), 12)
  })

  it('ends a shortened tail in a fade and leaves the rest', () => {
    const whole = bothSides(new Float64Array(1000).fill(1))
    const [short] = shorten(whole, 400)[0]
    expect(short).toHaveLength(400)
    // The last quarter, 100 taps: half a cosine.
    expect(short?.[299]).toBe(1)
    expect(short?.[349]).toBeCloseTo(0.5, 1)
    expect(short?.[399]).toBeLessThan(1e-3)
    expect(
      make(new Workshop(wasmModule), order([newStage('audio', 'lowpass', 'a')], { tail: 300 })).wanted,
    ).toBeGreaterThan(300)
  })
})

describe('kernels of two inputs and two outputs', () => {
  it('equal the definition stage after stage, true stereo and mono mixed', () => {
    const sounds = new Map([[SHA, sound(4, 300)]])
    const stages = [newStage('audio', 'lowpass', 'a'), fileStage(), fileStage({ id: 'l', mix: 0.5 })]
    const signal = [Float64Array.from(noise(600)), Float64Array.from(noise(600))] as const
    const expected = filterStages(signal, stages, RATE, sounds)
    const composed = filterWith(composeStages(stages, RATE, sounds).kernel, signal)
    for (const side of [0, 1] as const)
      composed[side].forEach((value, n) => expect(value).toBeCloseTo(expected[side][n] as number, 10))
  })

  it('compose in order: first across, then one side only', () => {
    const one = Float64Array.of(1)
    const cross: StereoKernel = [
      [undefined, one],
      [one, undefined],
    ]
    const leftOnly: StereoKernel = [
      [one, undefined],
      [undefined, undefined],
    ]
    expect(composeKernels(cross, leftOnly)).toEqual([
      [undefined, one],
      [undefined, undefined],
    ])
  })
})

function filterWith(kernel: StereoKernel, signal: readonly [Float64Array, Float64Array]): [Float64Array, Float64Array] {
  const output = (side: 0 | 1) =>
    signal[0].map((_, n) =>
      kernel[side].reduce(
        (sum, path, from) =>
          sum +
          (path ?? new Float64Array()).reduce((all, tap, k) => all + tap * (signal[from as 0 | 1][n - k] ?? 0), 0),
        0,
      ),
    )
  return [output(0), output(1)]
}

describe('the response of long kernels', () => {
  it('is the mean power of a band', () => {
    const taps = Float64Array.from(noise(5000))
    const grid = Float64Array.of(900, 1000, 1100)
    const power = bandPower(taps, grid, RATE)
    const fine = Float64Array.from({ length: 2000 }, (_, index) => 950 + (index + 0.5) / 20)
    const mean = powerResponse(taps, fine, RATE).reduce((sum, value) => sum + value, 0) / 2000
    expect(10 * Math.log10((power[1] as number) / mean)).toBeCloseTo(0, 1)
  })

  it('is exact for a gain', () => {
    for (const power of bandPower(Float64Array.of(2), Float64Array.of(20, 100, 1000, 20_000), RATE))
      expect(power).toBeCloseTo(4, 9)
  })
})
