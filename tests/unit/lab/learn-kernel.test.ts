import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf, LINEAR_MODEL, learnStep, meanSquare, TANH_MODEL } from '../../../shared/lab/learn-kernel'

const signal = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 12, maxLength: 20 })
const kernel = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })

describe('learning a kernel', () => {
  it('never makes the loss larger at the default rate of the lab', () => {
    // The slope of the mean square cannot exceed 2 · 3 taps · 1, so a rate of 0.3 stays below the limit 2 / 6 of descent.
    fc.assert(
      fc.property(signal, kernel, kernel, (x, truth, start) => {
        const wanted = answerOf(LINEAR_MODEL, x, [truth])
        const lossOf = (kernels: number[][]) => meanSquare(answerOf(LINEAR_MODEL, x, kernels), wanted)
        const next = learnStep(LINEAR_MODEL, { x, wanted }, [start], 0.3)
        expect(lossOf(next)).toBeLessThanOrEqual(lossOf([start]) + 1e-15)
      }),
      { numRuns: 50 },
    )
  })

  it('steps against the slope that differences of the loss show', () => {
    fc.assert(
      fc.property(signal, kernel, kernel, (x, truth, start) => {
        const wanted = answerOf(TANH_MODEL, x, [truth])
        const lossOf = (taps: number[]) => meanSquare(answerOf(TANH_MODEL, x, [taps]), wanted)
        const [next = []] = learnStep(TANH_MODEL, { x, wanted }, [start], 1)
        start.forEach((tap, k) => {
          const moved = (by: number) => start.map((value, index) => (index === k ? value + by : value))
          const slope = (lossOf(moved(1e-6)) - lossOf(moved(-1e-6))) / 2e-6
          expect(tap - (next[k] as number)).toBeCloseTo(slope, 6)
        })
      }),
      { numRuns: 30 },
    )
  })

  it('keeps kernels that start equal equal', () => {
    const x = [0.5, -1, 0.25, 1, -0.5, 0.75]
    const wanted = answerOf(TANH_MODEL, x, [
      [0.6, -0.2, 0.1],
      [-0.1, 0.3, 0.5],
    ])
    const [first, second] = learnStep(
      TANH_MODEL,
      { x, wanted },
      [
        [0.1, 0.1, 0.1],
        [0.1, 0.1, 0.1],
      ],
      0.2,
    )
    expect(first).toEqual(second)
  })
})
