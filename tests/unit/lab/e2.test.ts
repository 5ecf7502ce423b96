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
    expect(e2Sum(100, 0.05, 0, 'integral')).toBe(0)
    // 3 years of 100 without interest, however often it is paid.
    expectClose([e2Sum(100, 0, 3, 'monthly'), e2Sum(100, 0, 3, 'integral')], [300, 300])
  })
})
