import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterCausal } from '../../../shared/convolution/direct/filter-causal'
import { e2 } from '../../../shared/lab/e2/experiment'
import { e2Defaults, e2Numbers, e2Sum } from '../../../shared/lab/e2/model'
import { depositTable } from '../../../shared/lab/savings'
import { type Pair, seedCase } from './support/seed'
import { expectClose, factIn, rowsIn, RUNS, shown, valuesIn } from './support/shown'

describe('E2 Piggy Bank', () => {
  it('shows 127.63 and 121.55 for the first two deposits after five years', () => {
    const first = seedCase<unknown, number>('S04-compound-single')
    const second = seedCase<unknown, number>('S05-compound-second')
    const rows = rowsIn(shown(e2), 'table')
    expectClose([rows[0]?.[5] ?? 0], [first.expected], first.tol)
    expectClose([rows[1]?.[5] ?? 0], [second.expected], second.tol)
  })

  it('shows the table of S05 and its column sums, the convolution of S06', () => {
    const table = seedCase<unknown, (number | null)[][]>('S05-compound-table')
    const sums = seedCase<Pair, number[]>('S06-compound-conv')
    const scene = shown(e2)
    rowsIn(scene, 'table')
      .slice(0, -1)
      .forEach((row, made) => expectClose(row, table.expected[made] ?? [], table.tol))
    expectClose(valuesIn(scene, 'balance'), sums.expected, sums.tol)
    expectClose(valuesIn(scene, 'growth'), sums.inputs.h, sums.tol)
  })

  it('ends with 680.19 for six deposits; the sum of five earlier ones is 580.19', () => {
    const six = seedCase<unknown, number>('S06-compound-total')
    const five = seedCase<unknown, number>('S06-compound-five-deposits')
    const scene = shown(e2)
    expectClose([valuesIn(scene, 'balance')[5] ?? 0], [six.expected], six.tol)
    expectClose([factIn(scene, 'yearly')], [five.expected], five.tol)
  })

  it('shows the sums of S07 and the integral they fall to, the monthly one within 0.3 %', () => {
    const sums = seedCase<unknown, { step: 'yearly' | 'monthly' | 'daily'; sum: number }[]>('S07-sum-becomes-integral')
    const whole = seedCase<unknown, number[]>('S07-compound-continuous')
    const scene = shown(e2)
    for (const { step, sum } of sums.expected) expectClose([factIn(scene, step)], [sum], sums.tol)
    const integral = factIn(scene, 'integral')
    expectClose([integral], whole.expected, whole.tol)
    expect(Math.abs(factIn(scene, 'monthly') / integral - 1)).toBeLessThan(0.003)
  })

  it('adds up columns to what the library computes', () => {
    const deposits = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 13 })
    fc.assert(
      fc.property(deposits, fc.double({ min: 0, max: 0.5, noNaN: true }), (all, rate) => {
        const { table, growth, balance } = e2Numbers({ deposits: all, rate })
        const wanted = filterCausal(all, growth)
        expectClose(balance, wanted, 1e-6)
        wanted.forEach((value, year) => {
          const column = table.reduce((sum, row) => sum + (row[year] ?? 0), 0)
          expect(Math.abs(column - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, value))
        })
      }),
      RUNS,
    )
  })

  it('has the table of the library for equal deposits', () => {
    expect(e2Numbers(e2Defaults).table).toEqual(depositTable(100, 0.05, 5))
  })

  it('is worth nothing before the first year, and its deposit alone without interest', () => {
    const deposits = [100, 100, 100, 100]
    expect(e2Sum({ deposits, rate: 0.05 }, 0, 'integral')).toBe(0)
    // 3 years of 100 without interest, however often it is paid.
    const free = { deposits, rate: 0 }
    expectClose([e2Sum(free, 3, 'monthly'), e2Sum(free, 3, 'integral')], [300, 300])
  })

  it('takes each year as it was drawn: what is paid in smaller steps is this deposit, not a mean', () => {
    // 120 in year 0 and nothing in year 1: after two years 120 · 1.1², paid yearly.
    const drawn = { deposits: [120, 0, 60], rate: 0.1 }
    expectClose([e2Sum(drawn, 2, 'yearly')], [120 * 1.1 ** 2])
    // Twelve parts of 10, the last one 11 months after the first.
    const parts = Array.from({ length: 12 }, (_, month) => 10 * 1.1 ** (2 - month / 12))
    expectClose([e2Sum(drawn, 2, 'monthly')], [parts.reduce((sum, part) => sum + part, 0)])
    // The integral of 120 · 1.1^(2 − τ) over the first year.
    expectClose([e2Sum(drawn, 2, 'integral')], [(120 * (1.1 ** 2 - 1.1)) / Math.log(1.1)], 1e-6)
  })

  it('writes each column in letters, a power of q for each year of age', () => {
    const scene = shown(e2, { letters: true, at: 2 })
    expect(scene.step.terms).toEqual(['aq²', 'bq', 'c'])
  })

  it('sounds as high as the balance is large, the last one 880 Hz', () => {
    const notes = e2.notes(e2.fresh(1))
    // 100 of 680.19 in the first year.
    expectClose([notes[0]?.pitch ?? 0, notes.at(-1)?.pitch ?? 0], [(880 * 100) / 680.19128125, 880])
  })

  it('points from each term to its deposit in the column, and to a year of the curve', () => {
    const scene = e2.scene(e2.fresh(1), { figure: 'integral', index: 2 })
    expect(scene.step.at).toBe('y(2)')
    // Rows 0, 1, 2 of six columns.
    expect(scene.step.spots?.map(({ index }) => index)).toEqual([2, 8, 14])
  })
})
