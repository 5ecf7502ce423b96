/** Costs of drawing out of the times that a few passes took; pure. */
import { type GlCosts, TYPICAL_GL_COSTS } from './gl-costs'
import type { Block } from './layers'

/** About what products cost beside what they are made of, where blocks are drawn. */
const PRODUCTS_A_FETCH = 2
/** By how much products may differ, beside neighbours, from what is usual; beyond that the machine was busy. */
const PLAUSIBLE = 4

/** Of the pass by the sampler that mixes: those of both its lines. */
export const LINEAR_FETCHES = 16

/**
 * @param times of passes over 1 and 25 neighbours by pixels, of 9 and 49 by blocks, and of one in two lines by the sampler
 * that mixes, in nanoseconds a pixel
 */
export function costsOf(
  [one = 0, many = 0, small = 0, large = 0, lines = 0]: readonly number[],
  transfer: number,
  block: Block,
): GlCosts {
  const fetches = (side: number): number =>
    ((side + block.columns - 1) * (side + block.rows - 1)) / (block.columns * block.rows)
  const tap = positive((many - one) / 24)
  const pass = positive(one - tap)
  const asUsual = (tap * TYPICAL_GL_COSTS.product) / TYPICAL_GL_COSTS.tap
  const measured = (large - small) / (PRODUCTS_A_FETCH * (fetches(7) - fetches(3)) + 40)
  const product = Math.min(Math.max(measured, asUsual / PLAUSIBLE), asUsual * PLAUSIBLE)
  const fetch = PRODUCTS_A_FETCH * product
  return {
    pass,
    tap,
    fetch,
    product,
    linear: positive((lines - 2 * pass) / LINEAR_FETCHES),
    weave: positive(small - fetches(3) * fetch - 9 * product),
    transfer: positive(transfer),
  }
}

/** Clocks are coarse: what is below them costs next to nothing, but not less. */
function positive(cost: number): number {
  return Math.max(cost, 1e-4)
}
