/** The planner: what must hold for every plan, and that no other plan of its kind is cheaper. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Core, MEMORY_LIMIT } from '../../../renderer/audio/engine/convolution/core'
import { type PrimitiveCosts, TYPICAL_COSTS } from '../../../renderer/audio/engine/convolution/costs'
import { checkMemory } from '../../../renderer/audio/engine/convolution/memory-need'
import { delayOf, earliestStart, endOf, type Level } from '../../../renderer/audio/engine/convolution/plan'
import { costOf, planPartitions } from '../../../renderer/audio/engine/convolution/plan-partitions'
import { measureCosts } from '../../../renderer/audio/engine/convolution/measure-costs'
import { compileModule, wasmModule } from '../../support/wasm-module'

const stereo = { inputs: 2, outputs: 2, paths: 2 }
const sizes = TYPICAL_COSTS.sizes.map(({ size }) => size)
const costs: fc.Arbitrary<PrimitiveCosts> = fc.record({
  tap: fc.double({ min: 0.01, max: 1, noNaN: true }),
  sizes: fc.tuple(
    ...sizes.map((size) =>
      fc.record({
        size: fc.constant(size),
        forward: fc.double({ min: size, max: 20 * size, noNaN: true }),
        inverse: fc.double({ min: size, max: 20 * size, noNaN: true }),
        multiply: fc.double({ min: 0.1, max: 3, noNaN: true }),
      }),
    ),
  ),
})
const shapes = fc.record({
  inputs: fc.integer({ min: 1, max: 4 }),
  outputs: fc.integer({ min: 1, max: 4 }),
  paths: fc.integer({ min: 1, max: 16 }),
})

function expectSound(levels: readonly Level[], taps: number): void {
  let end = 0
  for (const level of levels) {
    expect(level.start).toBe(end)
    expect(level.start).toBeGreaterThanOrEqual(earliestStart(level.size, level.ticks))
    expect(delayOf(level)).toBeGreaterThanOrEqual(0)
    end += level.size * level.count
  }
  expect(end).toBe(endOf(levels))
  expect(end).toBeGreaterThanOrEqual(taps)
}

/** Every way to cover so many taps with up to three sizes, by brute force. */
function* allPlans(taps: number, from: number, used: Level[]): Generator<Level[]> {
  const start = endOf(used)
  if (start >= taps) return yield used
  for (let index = from; index < 3; index++) {
    const size = sizes[index] ?? 0
    const ticks = used.length === 0 && index === 0 ? 0 : size / 128
    if (start < earliestStart(size, ticks)) continue
    for (let count = 1; start + (count - 1) * size < taps; count++)
      yield* allPlans(taps, index + 1, [...used, { size, count, start, ticks }])
  }
}

describe('the planner', () => {
  it('covers every tap, in order, and lets each window have its whole period', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000_000 }), shapes, costs, (taps, shape, prices) => {
        const plan = planPartitions(taps, shape, prices)
        if (plan.kind === 'direct') expect(plan.direct).toBeGreaterThanOrEqual(taps)
        else expectSound(plan.levels, taps)
        for (const { size, ticks, start } of plan.levels.slice(1)) {
          expect(ticks).toBe(size / 128)
          expect(start).toBeGreaterThanOrEqual(2 * size - 128)
        }
      }),
      { numRuns: 60, seed: 5 },
    )
  })

  it('finds the cheapest of all plans', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2500 }), shapes, costs, (taps, shape, prices) => {
        const small = { ...prices, sizes: prices.sizes.slice(0, 3) }
        const plan = planPartitions(taps, shape, small)
        const inTime = shape.paths * Math.max(16, Math.ceil(taps / 16) * 16) * prices.tap
        let least = inTime
        for (const levels of allPlans(taps, 0, [])) least = Math.min(least, costOf(levels, shape, small))
        expect(plan.cost).toBeCloseTo(least, 6)
      }),
      { numRuns: 40, seed: 6 },
    )
  })

  it('costs no more than any forced plan, and no less for a longer kernel', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500_000 }), shapes, costs, (taps, shape, prices) => {
        const { cost } = planPartitions(taps, shape, prices)
        for (const kind of ['direct', 'uniform'] as const)
          expect(cost).toBeLessThanOrEqual(planPartitions(taps, shape, prices, kind).cost + 1e-6)
        expect(planPartitions(taps + 4096, shape, prices).cost).toBeGreaterThanOrEqual(cost - 1e-6)
      }),
      { numRuns: 40, seed: 7 },
    )
  })

  it('gives the same plan for the same costs, as plain data', () => {
    const plan = planPartitions(480_000, stereo, TYPICAL_COSTS)
    expect(JSON.parse(JSON.stringify(plan))).toEqual(planPartitions(480_000, stereo, TYPICAL_COSTS))
  })

  it('starts the second stage of the classic scheme where its window ends', () => {
    const { levels } = planPartitions(480_000, stereo, TYPICAL_COSTS, 'two-stage')
    // 64 · 128 = 8192; (480,000 − 8192) / 8192 = 57.6
    expect(levels).toEqual([
      { size: 128, count: 64, start: 0, ticks: 0 },
      { size: 8192, count: 58, start: 8192, ticks: 1 },
    ])
    expectSound(levels, 480_000)
  })

  it('measures every primitive', () => {
    const measured = measureCosts(wasmModule, () => performance.now())
    expect(measured.sizes.map(({ size }) => size)).toEqual(sizes)
    for (const { forward, inverse, multiply } of measured.sizes)
      for (const cost of [forward, inverse, multiply]) expect(cost).toBeGreaterThan(0)
    expect(measured.tap).toBeGreaterThan(0)
  })
})

describe('memory', () => {
  it('of the measurements is one, whatever they are repeated, and serves whoever comes next', () => {
    const module = compileModule()
    for (let repeat = 0; repeat < 2; repeat++) measureCosts(module, () => performance.now())
    // Two stretches of 4 MiB, of spectra and of kernel: 128 pages.
    expect(new Core(module).pages()).toBeGreaterThan(128)
    expect(new Core(module).pages()).toBeLessThan(128)
  })

  it('holds a true-stereo minute at 192 kHz, and refuses what does not fit with both numbers', () => {
    const shape = { inputs: 2, outputs: 2, paths: 4 }
    const minute = planPartitions(60 * 192_000, shape, TYPICAL_COSTS)
    expect(checkMemory(minute, shape, 2).ok).toBe(true)
    const ten = planPartitions(600 * 192_000, shape, TYPICAL_COSTS)
    const refused = checkMemory(ten, shape, 2)
    expect(refused).toMatchObject({ ok: false, reason: { kind: 'too much memory', limit: MEMORY_LIMIT } })
  })
})
