import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convolve1d } from '../../../shared/convolution/direct/convolve1d'
import { e7 } from '../../../shared/lab/e7/experiment'
import { e7Defaults, e7Numbers } from '../../../shared/lab/e7/model'
import { type Pair, seedCase } from './support/seed'
import { expectClose, factIn, RUNS, shown, stateOf, valuesIn, wholeSeries } from './support/shown'

describe('E7 Echo and Memory', () => {
  it.each([
    ['S15-accumulate', { memory: 'sum', length: 4 }],
    ['S15-decay', { memory: 'fade', length: 4, keep: 0.5 }],
    ['S15-memory-range', { memory: 'fade', length: 2, keep: 0.5 }],
    ['S02-moving-average-full', { memory: 'mean', length: 3 }],
  ])('shows %s', (id, memory) => {
    const { inputs, expected, tol } = seedCase<Pair, number[]>(id)
    const scene = shown(e7, { x: inputs.x, ...memory })
    expectClose(valuesIn(scene, 'h'), inputs.h, Math.max(tol, 1e-12))
    expectClose(valuesIn(scene, 'y'), expected, Math.max(tol, 1e-12))
  })

  it('shows the means 4, 6, 8 where the memory is full', () => {
    const { inputs, expected, tol } = seedCase<Pair, number[]>('S02-moving-average-valid')
    const state = stateOf(e7, { x: inputs.x, memory: 'mean', length: 3 })
    const means = [2, 3, 4].map((at) => factIn(e7.scene(e7.reduce(state, { type: 'seek', at }), null), 'fullMemory'))
    expectClose(means, expected, tol)
  })

  it.each([
    ['sum', 0.5, Number.POSITIVE_INFINITY],
    ['fade', 0.5, 1],
    // 0.25 of a moment is left after one step: half of it after half a step.
    ['fade', 0.25, 0.5],
    ['fade', 0, 0],
    ['fade', 1, Number.POSITIVE_INFINITY],
    ['mean', 0.5, Number.NaN],
  ])('tells the half-life of a memory that is %s with %s left', (memory, keep, steps) => {
    expect(factIn(shown(e7, { memory, keep }), 'memoryHalfLife')).toEqual(steps)
  })

  it('gives a constant back as the mean of a constant', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 16 }), (value, length) => {
        const x = new Array<number>(20).fill(value)
        expectClose(
          e7Numbers({ ...e7Defaults, x, memory: 'mean', length }).valid,
          new Array<number>(21 - length).fill(value),
        )
      }),
      RUNS,
    )
  })

  it('shows what the library computes, and its residues add up to it', () => {
    const keep = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(wholeSeries(64), fc.integer({ min: 1, max: 16 }), keep, (x, length, left) => {
        const numbers = e7Numbers({ x, memory: 'fade', length, keep: left, operation: 'convolution' })
        const wanted = convolve1d(x, numbers.h, 'full')
        expectClose(numbers.y, wanted)
        wanted.forEach((value, n) => {
          const sum = numbers.residues(n).reduce((total, residue) => total + residue, 0)
          expect(Math.abs(sum - value)).toBeLessThan(1e-9)
        })
      }),
      RUNS,
    )
  })
})
