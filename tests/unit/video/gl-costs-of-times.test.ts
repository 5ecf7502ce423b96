import { describe, expect, it } from 'vitest'
import { type GlCosts, TYPICAL_GL_COSTS } from '../../../renderer/video/gl/gl-costs'
import { costsOf } from '../../../renderer/video/gl/gl-costs-of-times'

const BLOCK = { columns: 4, rows: 2 }
const COSTS: GlCosts = { pass: 4, tap: 2.4, fetch: 1.2, product: 0.6, linear: 4.8, weave: 12, transfer: 3 }

/** What the planner expects of 1 and 25 neighbours by pixels, of 9 and 49 by blocks, and of 15 + 15 taps mixed by the sampler. */
function timesOf({ pass, tap, fetch, product, linear, weave }: GlCosts): number[] {
  // A block of 4×2 outputs of a 3×3 kernel takes 6 · 4 neighbours, of a 7×7 kernel 10 · 8, each for eight outputs.
  const byBlocks = [weave + 3 * fetch + 9 * product, weave + 10 * fetch + 49 * product]
  // Of 15 taps seven times two are read at once, and one alone.
  return [pass + tap, pass + 25 * tap, ...byBlocks, 2 * pass + 16 * linear]
}

describe('costs of drawing', () => {
  it('are what the planner would expect those times by', () => {
    const found = costsOf(timesOf(COSTS), 3, BLOCK)
    for (const [name, cost] of Object.entries(COSTS)) expect(found[name as keyof GlCosts]).toBeCloseTo(cost, 9)
  })

  it('of products keep within reason where a busy machine took longer over few than over many', () => {
    const [one = 0, many = 0, small = 0] = timesOf(COSTS)
    const { product, fetch } = costsOf([one, many, small, small - 1], 3, BLOCK)
    // A quarter of what is usual beside 2.4 ns a neighbour.
    expect(product).toBeCloseTo((2.4 * TYPICAL_GL_COSTS.product) / TYPICAL_GL_COSTS.tap / 4, 9)
    expect(fetch).toBeCloseTo(2 * product, 9)
  })

  it('are never nothing', () => {
    expect(Object.values(costsOf([1, 1, 1, 1], 0, BLOCK)).every((cost) => cost > 0)).toBe(true)
  })
})
