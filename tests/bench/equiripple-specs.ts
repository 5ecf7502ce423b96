/** Seeded specifications of long equiripple filters whose optimum lies between two ripples. */
import type { EquirippleDesign } from '../../shared/fir/remez/problem'

/** Park and Miller's generator, 0 .. 1. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

/** Ripples are drawn between these, well inside 1e-3 .. 1e-7 since the formula for the transition is an estimate. */
const DRAWN = { most: 3.5, least: 6.6 }

/**
 * `count` low-, high-, band-pass and band-stop filters of one rate. The transition follows Kaiser's estimate
 * `N = (−20 log10 ripple − 13) / (14.6 Δf)`, the second one is up to a tenth wider.
 */
export function drawSpecs(count: number, length: number, seed: number): EquirippleDesign[] {
  const random = generator(seed)
  return Array.from({ length: count }, (_, index) => {
    const exponent = DRAWN.most + (DRAWN.least - DRAWN.most) * random()
    const width = (20 * exponent - 13) / (14.6 * (length - 1))
    const first = 0.03 + 0.2 * random()
    const second = first + width + 0.03 + 0.2 * random()
    const wider = width * (1 + 0.1 * random())
    const weight = 1 + 4 * random()
    const passesFirst = index % 2 === 0
    if (index % 4 < 2) {
      const bands = [0, first, first + width, 0.5]
      return { length, bands, desired: passesFirst ? [1, 0] : [0, 1], weights: [1, weight], rate: 1 }
    }
    const bands = [0, first, first + width, second, second + wider, 0.5]
    return { length, bands, desired: passesFirst ? [1, 0, 1] : [0, 1, 0], weights: [1, weight, 1], rate: 1 }
  })
}
