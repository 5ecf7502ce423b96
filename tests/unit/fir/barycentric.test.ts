import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barycentricWeights, interpolant, interpolate } from '../../../shared/fir/remez/barycentric'

/** Chebyshev points of the first kind, whose polynomials stay small over −1 .. 1. */
function chebyshevPoints(count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, k) => Math.cos((Math.PI * (2 * k + 1)) / (2 * count)))
}

const cubic = (x: number): number => ((2 * x - 3) * x + 1) * x - 5

describe('interpolation', () => {
  it('gives a polynomial back from its values, in both forms, on the nodes and between them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 300 }), fc.double({ min: -1, max: 1, noNaN: true }), (count, x) => {
        const nodes = chebyshevPoints(count)
        const values = nodes.map(cubic)
        const weights = barycentricWeights(nodes)
        expect(interpolate(nodes, weights, values, x, 0)).toBeCloseTo(cubic(x), 11)
        expect(interpolant(nodes)(values, x)).toBeCloseTo(cubic(x), 11)
        const node = nodes[count >> 1] as number
        expect(interpolate(nodes, weights, values, node, 1)).toBe(cubic(node) - 1)
        expect(interpolant(nodes)(values, node)).toBe(cubic(node))
      }),
    )
  })

  it('keeps its digits in a gap without nodes, where a value of 1 rises to thousands', () => {
    // Nodes of two stretches with a gap between; the polynomial of one node, times its value at the gap, is a product.
    const nodes = chebyshevPoints(60).map((x) => (x > 0 ? 0.3 + 0.7 * x : -0.3 + 0.7 * x))
    const at = 0.01
    const chosen = 29
    const own = nodes[chosen] as number
    const wanted = nodes.reduce((all, node, j) => (j === chosen ? all : (all * (at - node)) / (own - node)), 1)
    const unit = nodes.map((_, j) => (j === chosen ? 1 : 0))
    expect(Math.abs(wanted)).toBeGreaterThan(1e3)
    expect(Math.abs(interpolant(nodes)(unit, at) / wanted - 1)).toBeLessThan(1e-13)
  })
})
