import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { medianNetwork } from '../../../renderer/video/engine/median-network'

function middleByNetwork(values: readonly number[], size: number): number | undefined {
  const { exchanges, middle } = medianNetwork(size)
  const held = [...values]
  for (const [a, b] of exchanges) {
    const [x, y] = [held[a] as number, held[b] as number]
    held[a] = Math.min(x, y)
    held[b] = Math.max(x, y)
  }
  return held[middle]
}

describe('the network of exchanges', () => {
  it.each([1, 3, 5, 7])('brings the median of %i² numbers to its place', (size) => {
    const numbers = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: size * size, maxLength: size * size })
    fc.assert(
      fc.property(numbers, (values) => {
        const sorted = [...values].sort((a, b) => a - b)
        expect(middleByNetwork(values, size)).toBe(sorted[(size * size) >> 1])
      }),
      { numRuns: 300, seed: 9 },
    )
  })

  it('leaves out what the median does not need', () => {
    // Sorting 9 and 25 numbers by the same method takes 26 and 138 exchanges.
    expect(medianNetwork(3).exchanges.length).toBeLessThan(26)
    expect(medianNetwork(5).exchanges.length).toBeLessThan(138)
  })
})
