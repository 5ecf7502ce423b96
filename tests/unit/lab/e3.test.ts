import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convolve1d } from '../../../shared/convolution/direct/convolve1d'
import { e3 } from '../../../shared/lab/e3/experiment'
import { e3Defaults, e3FirstRolls, e3Numbers, e3Rolls, probabilities } from '../../../shared/lab/e3/model'
import { type Pair, seedCase } from './support/seed'
import { expectClose, factIn, RUNS, shown, valuesIn } from './support/shown'

describe('E3 Two Dice', () => {
  it('begins with the sum 4: three terms of 1/36, together 1/12', () => {
    const { expected, tol } = seedCase<unknown, { termValue: number; terms: number; p: number }>('S23-dice-sum-4')
    const { terms } = e3Numbers(e3Defaults, 4)
    expectClose(terms, new Array<number>(expected.terms).fill(expected.termValue), tol)
    const scene = shown(e3)
    expectClose([factIn(scene, 'chance')], [expected.p], tol)
    expect(scene.step).toMatchObject({ at: 'P(4)', terms: ['f(1)·g(3)', 'f(2)·g(2)', 'f(3)·g(1)'], result: '3/36' })
  })

  it('shows all sums of two dice, which add up to 1', () => {
    const { expected, tol } = seedCase<Pair, { countsOver36: number[]; p: number[] }>('S23-dice-distribution')
    const scene = shown(e3)
    expectClose(valuesIn(scene, 'p'), expected.p, tol)
    expect(scene.figures.find(({ id }) => id === 'p')).toMatchObject({
      texts: expected.countsOver36.map((n) => `${n}/36`),
    })
    expectClose([factIn(scene, 'allChances')], [1], tol)
  })

  it('shows the bell of three dice', () => {
    const { expected, tol } = seedCase<Pair, { countsOver216: number[] }>('S23-three-dice')
    expectClose(
      valuesIn(shown(e3, { dice: 3 }), 'p'),
      expected.countsOver216.map((n) => n / 216),
      tol,
    )
  })

  it('shows a loaded six', () => {
    const { inputs, expected, tol } = seedCase<Pair, { p: number[] }>('S23-loaded-die')
    // 7 of 12 parts for the six, one for each other face.
    const scene = shown(e3, { first: [1, 1, 1, 1, 1, 7] })
    expectClose(valuesIn(scene, 'f'), inputs.x, tol)
    expectClose(valuesIn(scene, 'p'), expected.p, tol)
    // 3 · 1/12 · 1/6 = 1/24.
    expectClose([factIn(scene, 'chance')], [1 / 24])
  })

  it('comes within three standard deviations of each chance in 36 000 rolls, the same ones for the same seed', () => {
    const rolls = 36_000
    const counts = e3Rolls(e3Defaults, rolls, 1)
    expect(counts).toEqual(e3Rolls(e3Defaults, rolls, 1))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rolls)
    e3Numbers(e3Defaults, 4).p.forEach((p, at) => {
      const sigma = Math.sqrt(rolls * p * (1 - p))
      expect(Math.abs((counts[at] as number) - rolls * p)).toBeLessThanOrEqual(3 * sigma)
    })
  })

  it('clicks for each die of the first rolls, with a chord for the chosen sum', () => {
    const state = e3.fresh(1)
    const sums = e3FirstRolls(e3Defaults, 12, 1)
    const voices = e3.notes(state).map(({ voice }) => voice)
    expect(voices.filter((voice) => voice === 'click')).toHaveLength(24)
    expect(voices.filter((voice) => voice === 'chord')).toHaveLength(sums.filter((sum) => sum === 4).length)
  })

  it('rolls first what it counts', () => {
    const sums = e3FirstRolls(e3Defaults, 500, 7)
    expect(e3Rolls(e3Defaults, 500, 7)).toEqual(
      Array.from({ length: 11 }, (_, at) => sums.filter((sum) => sum === at + 2).length),
    )
  })

  it('lights the term of the pair that is pointed at', () => {
    // 3 and 1: third of the three terms of the sum 4.
    const scene = e3.scene(e3.fresh(1), { figure: 'grid', index: 12 })
    expect(scene.step).toMatchObject({ at: 'P(4)', lit: 2 })
    expect(scene.step.spots).toContainEqual({ figure: 'grid', index: 12 })
    expect(scene.next?.hides).toContain('p')
  })

  it('agrees with the library for any load', () => {
    const faces = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(faces, faces, (first, second) => {
        const two = convolve1d(probabilities(first), probabilities(second), 'full')
        const three = convolve1d(two, probabilities(second), 'full')
        expectClose(valuesIn(shown(e3, { first, second }), 'p'), two, 1e-15)
        expectClose(valuesIn(shown(e3, { first, second, dice: 3 }), 'p'), three, 1e-15)
      }),
      RUNS,
    )
  })
})
