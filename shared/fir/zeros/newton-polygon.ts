/** Starting points for root finding from the sizes of the coefficients. */
import type { ComplexRoots } from './aberth'

/** Turns the circles against each other and off the real axis, so that no symmetry stops the iteration. */
const TURN = 0.7

/**
 * One point for each root: the upper hull of the points (k, log |a[k]|) tells how many roots lie near which radius; they
 * are spread evenly on those circles. Source: D. Bini, Numerical Algorithms 13 (1996), section 2.
 * @param coefficients Highest power first; the first and the last are not 0.
 */
export function startingRoots(coefficients: Float64Array): ComplexRoots {
  const corners = upperHull(coefficients.map((value) => Math.log(Math.abs(value))))
  const re: number[] = []
  const im: number[] = []
  for (let c = 1; c < corners.length; c++) {
    const [from, to] = [corners[c - 1] as Corner, corners[c] as Corner]
    const count = to.at - from.at
    const radius = Math.exp((to.height - from.height) / count)
    for (let k = 0; k < count; k++) {
      const angle = (2 * Math.PI * k) / count + (2 * Math.PI * c) / coefficients.length + TURN
      re.push(radius * Math.cos(angle))
      im.push(radius * Math.sin(angle))
    }
  }
  return { re: Float64Array.from(re), im: Float64Array.from(im) }
}

interface Corner {
  at: number
  height: number
}

function upperHull(heights: Float64Array): Corner[] {
  const hull: Corner[] = []
  heights.forEach((height, at) => {
    if (height === Number.NEGATIVE_INFINITY) {
      return
    }
    const corner = { at, height }
    while (hull.length >= 2 && !turnsDown(hull.at(-2) as Corner, hull.at(-1) as Corner, corner)) {
      hull.pop()
    }
    hull.push(corner)
  })
  return hull
}

function turnsDown(a: Corner, b: Corner, c: Corner): boolean {
  return (b.height - a.height) * (c.at - b.at) > (c.height - b.height) * (b.at - a.at)
}
