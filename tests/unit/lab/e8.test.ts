import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convolve1d } from '../../../shared/convolution/direct/convolve1d'
import { convolutionCosts } from '../../../shared/lab/costs'
import { e8 } from '../../../shared/lab/e8/experiment'
import { e8Defaults, e8Numbers, magnitude, partialInverse, zeroPhaseResponse } from '../../../shared/lab/e8/model'
import { type Pair, seedCase } from './support/seed'
import { expectClose, factIn, RUNS, shown, valuesIn, wholeSeries } from './support/shown'

interface Bin {
  re: number
  im: number
}

describe('E8 Two Roads', () => {
  it('shows the spectra of S21 and both roads to 4, 13, 28, 27, 18', () => {
    const { expected } = seedCase<Pair, { X: Bin[]; H: Bin[]; XH: Bin[]; y: number[] }>('S21-theorem')
    const numbers = e8Numbers(e8Defaults)
    for (const name of ['X', 'H', 'XH'] as const) {
      expectClose(
        [...numbers[name].re],
        expected[name].map(({ re }) => re),
      )
      expectClose(
        [...numbers[name].im],
        expected[name].map(({ im }) => im),
      )
    }
    const scene = shown(e8)
    expectClose(valuesIn(scene, 'frequency'), expected.y)
    expectClose(valuesIn(scene, 'time'), expected.y)
  })

  it('counts the multiplies of a second at 48 kHz: 165.8 times fewer', () => {
    const { expected, tol } = seedCase<unknown, Record<string, number>>('S21-cost')
    const scene = shown(e8)
    expectClose(
      [factIn(scene, 'directMultiplies'), factIn(scene, 'fftMultiplies'), factIn(scene, 'ratio')],
      [
        expected.directMultiplies as number,
        expected.fftRealMultiplies as number,
        expected.ratioDirectToFftReal as number,
      ],
      tol,
    )
    expect(convolutionCosts(48_000, 48_000).size).toBe(expected.N)
  })

  it.each(['S21-mean3-response', 'S21-binomial3-response'])('draws the response of %s', (id) => {
    const { inputs, expected, tol } = seedCase<{ h: number[] }, number[]>(id)
    // The frequencies of the case: 0, π/4, π/2, 3π/4, π.
    const at = [0, 1, 2, 3, 4].map((quarter) => (quarter * Math.PI) / 4)
    expectClose(
      at.map((w) => zeroPhaseResponse(inputs.h, w)),
      expected,
      tol,
    )
    expectClose(
      at.map((w) => magnitude(inputs.h, w)),
      expected.map(Math.abs),
      tol,
    )
  })

  it('gives block by block what it gives at once', () => {
    const { inputs, expected } = seedCase<Pair, number[]>('S21-overlap-add')
    const { streamed, offline } = e8Numbers({ ...inputs, size: 12, block: 4, operation: 'convolution' })
    expectClose(streamed, expected)
    expectClose(offline, expected)
  })

  it('comes nearer on the frequency road with each product, and meets the time road with the last', () => {
    const at = (step: number) => e8.scene(e8.reduce(e8.fresh(1), { type: 'seek', at: step }), null)
    // The first product alone is the mean, 90 / 5.
    expectClose(valuesIn(at(0), 'frequency'), [18, 18, 18, 18, 18])
    expect(at(0).next).toEqual({
      name: 'Re(X[1]·H[1])',
      value: expect.closeTo(e8Numbers(e8Defaults).XH.re[1] as number, 9),
    })
    fc.assert(
      fc.property(wholeSeries(32), wholeSeries(32), fc.integer({ min: 1, max: 64 }), (x, h, size) => {
        const { XH, direct } = e8Numbers({ ...e8Defaults, x, h, size })
        expectClose(partialInverse(XH, size), direct, 1e-8)
      }),
      RUNS,
    )
  })

  it('meets on both roads within 1e-9, and the library in the middle, for any signal and block', () => {
    fc.assert(
      fc.property(wholeSeries(32), wholeSeries(32), fc.integer({ min: 1, max: 32 }), (x, h, block) => {
        const size = x.length + h.length - 1
        const numbers = e8Numbers({ x, h, size, block, operation: 'convolution' })
        expect(numbers.difference).toBeLessThan(1e-9)
        expectClose(numbers.y, convolve1d(x, h, 'full'))
        expectClose(numbers.streamed, numbers.offline)
      }),
      RUNS,
    )
  })
})
