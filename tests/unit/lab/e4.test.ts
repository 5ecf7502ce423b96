import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convolve1d } from '../../../shared/convolution/direct/convolve1d'
import { convolveCurves } from '../../../shared/convolution/continuous/convolve'
import { spoilage, steps } from '../../../shared/convolution/continuous/curves'
import { e4 } from '../../../shared/lab/e4/experiment'
import { e4Defaults, e4InParts, e4Numbers, HOURS } from '../../../shared/lab/e4/model'
import { seedCase } from './support/seed'
import { expectClose, factIn, RUNS, shown } from './support/shown'

describe('E4 Bun Shop', () => {
  it.each([
    ['S24-buns-produced', 'made'],
    ['S25-ten-buns', 'tenBuns'],
    ['S25-buns-hourly', 'spoiledByBatches'],
  ])('shows %s', (id, label) => {
    const { expected, tol } = seedCase<unknown, number>(id)
    expectClose([factIn(shown(e4), label)], [expected], tol)
  })

  it('shows the integral of S25, below the sum hour by hour', () => {
    const { expected, tol } = seedCase<unknown, number[]>('S25-buns-spoiled')
    const scene = shown(e4)
    expectClose([factIn(scene, 'spoiledIntegral')], expected, tol)
    expect(factIn(scene, 'spoiledByBatches')).toBeGreaterThan(factIn(scene, 'spoiledIntegral'))
  })

  it('halves the gap to the integral, roughly, with each halving of the step', () => {
    const { spoiled } = e4Numbers(e4Defaults, HOURS)
    const gaps = [1, 2, 4, 8].map((parts) => e4InParts(e4Defaults, parts) - spoiled)
    for (let n = 1; n < gaps.length; n++) {
      const ratio = (gaps[n] as number) / (gaps[n - 1] as number)
      expect(ratio).toBeGreaterThan(0.48)
      expect(ratio).toBeLessThan(0.52)
    }
  })

  it('moves every batch along the belt by its age, with the part of it that has gone off', () => {
    const scene = shown(e4, { at: 2.5 })
    const belt = scene.figures.find(({ id }) => id === 'belt')
    // Three batches: half an hour, one and a half and two and a half old; the first of them is still being made.
    expect(belt).toMatchObject({ start: 0.5, values: [50, 100, 100], ages: [0.5 / 24, 1.5 / 24, 2.5 / 24] })
    const spoiled = belt?.kind === 'bars' ? (belt.parts ?? []) : []
    // 100 (1 − 2^(−1.5/24)) for the second one.
    expectClose([spoiled[1] ?? 0], [100 * (1 - 0.5 ** (1.5 / 24))])
    expectClose([factIn(scene, 'spoiledByBatches')], [spoiled.reduce((sum, part) => sum + part, 0)])
  })

  it('rings a bell for each hundred that has gone off', () => {
    // 668.8 at the end of the day: six of them, the last one before the day ends after 12 s.
    const notes = e4.notes(e4.fresh(1))
    expect(notes).toHaveLength(6)
    expect(notes.at(-1)?.at).toBeLessThan(12)
    const [noon] = [e4.reduce(e4.fresh(1), { type: 'seek', at: 12 })]
    expect(e4.notes(noon)).toHaveLength(Math.floor(e4Numbers(e4Defaults, 12).spoiled / 100))
  })

  it('agrees with the library for any day', () => {
    const day = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: HOURS, maxLength: HOURS })
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 240 }), (production, halfLife) => {
        const numbers = e4Numbers({ production, halfLife }, HOURS)
        const g = spoilage(halfLife)
        // The sum hour by hour is a convolution with spoilage at the ages 1, 2, …, read at the last hour.
        const ages = production.map((_, age) => g.value(age + 1))
        expect(
          Math.abs(numbers.spoiledByBatches - (convolve1d(production, ages, 'full')[HOURS - 1] ?? 0)),
        ).toBeLessThan(1e-9)
        expect(Math.abs(numbers.spoiled - convolveCurves(steps(production), g, HOURS))).toBeLessThan(1e-9)
      }),
      RUNS,
    )
  })
})
