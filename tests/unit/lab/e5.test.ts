import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { superposeEvents } from '../../../shared/convolution/continuous/convolve'
import { fade } from '../../../shared/convolution/continuous/curves'
import { detectClaps } from '../../../shared/lab/e5/claps'
import { e5 } from '../../../shared/lab/e5/experiment'
import {
  clipSystem,
  e5Defaults,
  e5Numbers,
  responseSystem,
  superposition,
  timeInvariance,
} from '../../../shared/lab/e5/model'
import { seedCase } from './support/seed'
import { expectClose, factIn, RUNS, shown, valuesIn, wholeSeries } from './support/shown'

interface Linear {
  x1: number[]
  x2: number[]
  h: number[]
  a: number
  b: number
}

describe('E5 Slap Meter', () => {
  it('shows the time constant of S31 and 1.992 after two slaps', () => {
    const tau = seedCase<unknown, number>('S31-tau')
    const two = seedCase<unknown, number[]>('S31-two-slaps')
    const scene = shown(e5)
    expectClose([factIn(scene, 'timeConstant')], [tau.expected], tau.tol)
    expectClose([factIn(scene, 'lastHeight')], two.expected, two.tol)
  })

  it('shows the heights of S31 after 1 to 600 slaps and where they go', () => {
    const { inputs, expected, tol } = seedCase<{ counts: number[] }, { heights: number[]; steadyState: number }>(
      'S31-slap-train',
    )
    expectClose(
      inputs.counts.map((count) => factIn(shown(e5, { count }), 'lastHeight')),
      expected.heights,
      tol,
    )
    expectClose([factIn(shown(e5), 'steadyState')], [expected.steadyState], tol)
  })

  it('shows the sum become the integral as slaps come faster', () => {
    const { inputs, expected, tol } = seedCase<{ rates: number[] }, { sumOverRate: number[] }>('S31-slap-integral')
    expectClose(
      inputs.rates.map((rate) => factIn(shown(e5, { interval: 1 / rate }), 'sumOverRate')),
      expected.sumOverRate,
      tol,
    )
  })

  it('forgets a slap within a day', () => {
    const { expected, tol } = seedCase<unknown, number[]>('S31-daily-slap')
    expectClose([factIn(shown(e5, { interval: 86_400 }), 'lastHeight')], expected, tol)
  })

  it('finds the clipper of S10 not linear, and says so on the lamp', () => {
    const { inputs, expected } = seedCase<Linear & { system: { max: number } }, { lhs: number[]; rhs: number[] }>(
      'S10-clipper-fails',
    )
    const got = superposition(clipSystem(inputs.system.max), inputs.x1, inputs.x2, inputs.a, inputs.b)
    expect(got).toEqual({ equal: false, lhs: expected.lhs, rhs: expected.rhs })
    expect(factIn(shown(e5, { clipper: true }), 'lti')).toBe(0)
    expect(factIn(shown(e5), 'lti')).toBe(1)
  })

  it('finds the response of S20 linear', () => {
    const { inputs, expected, tol } = seedCase<Linear, { y: number[] }>('S20-linearity')
    const got = superposition(responseSystem(inputs.h), inputs.x1, inputs.x2, inputs.a, inputs.b)
    expect(got.equal).toBe(true)
    expectClose(got.lhs, expected.y, tol)
  })

  it('finds the response of S10 time-invariant', () => {
    const { inputs, expected, tol } = seedCase<{ x: number[]; h: number[]; shift: number }, { y: number[] }>(
      'S10-time-invariance',
    )
    const got = timeInvariance(responseSystem(inputs.h), inputs.x, inputs.shift)
    expect(got.equal).toBe(true)
    expectClose(got.lhs, expected.y, tol)
  })

  it('finds every response linear and time-invariant', () => {
    fc.assert(
      fc.property(wholeSeries(12), wholeSeries(8), (x, h) => {
        const other = x.map((value) => 3 - value)
        expect(superposition(responseSystem(h), x, other, 2, -3).equal).toBe(true)
        expect(timeInvariance(responseSystem(h), x, 4).equal).toBe(true)
      }),
      RUNS,
    )
  })

  it('agrees with the library for slaps at any times', () => {
    const times = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(times, (own) => {
        const { heights, times: sorted, tau } = e5Numbers({ ...e5Defaults, own })
        expectClose(
          heights,
          sorted.map((at) => superposeEvents(sorted, fade(tau).value, at)),
          1e-12,
        )
        expect(valuesIn(shown(e5, { own }), 'heights').length).toBe(Math.min(24, own.length))
      }),
      RUNS,
    )
  })
})

describe('claps in a recording', () => {
  const rate = 48_000

  /** A burst that dies away within 30 ms, over a faint hum. */
  function recording(claps: readonly number[]): Float64Array {
    const samples = Float64Array.from({ length: 3 * rate }, (_, n) => 0.005 * Math.sin(n / 50))
    for (const time of claps) {
      const start = Math.round(time * rate)
      for (let n = 0; n < 0.03 * rate; n++) {
        samples[start + n] = (samples[start + n] ?? 0) + 0.8 * Math.exp(-n / 300) * Math.cos(n * 1.3)
      }
    }
    return samples
  }

  it('are three impulses at their times', () => {
    const claps = [0.4, 1.05, 2.2]
    // The first sample of a burst is its loudest: found within a millisecond.
    expectClose(detectClaps(recording(claps), rate), claps, 0.001)
  })

  it('are none in silence, a hum or a steady tone', () => {
    expect(detectClaps(new Float64Array(rate), rate)).toEqual([])
    expect(detectClaps(recording([]), rate)).toEqual([])
    const tone = Float64Array.from({ length: rate }, (_, n) => Math.min(1, n / 24_000) * 0.5 * Math.sin(n / 10))
    expect(detectClaps(tone, rate)).toEqual([])
  })

  it('do not count their own echo', () => {
    expect(detectClaps(recording([0.5, 0.58]), rate).length).toBe(1)
  })
})
