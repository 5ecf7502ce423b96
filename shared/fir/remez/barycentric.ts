/** Lagrange interpolation in barycentric form. Source: J.-P. Berrut, L. Trefethen, SIAM Review 46 (2004) 501–517. */

/** Products are brought back into this range, so that thousands of factors neither vanish nor overflow. */
const STEP = 2 ** 256
/** Factors multiplied between two checks: even distances of 1e-16 cannot leave the range within one run. */
const RUN = 8

/**
 * Weights `w[i] = 1 / Π_{j ≠ i} (x[i] − x[j])` of distinct nodes, all scaled so that the greatest is 1.
 * The nodes lie in −1..1, whose capacity is 1/2: distances are doubled, or the products would shrink as 2^(−n).
 */
export function barycentricWeights(nodes: Float64Array): Float64Array {
  const products = new Float64Array(nodes.length)
  const exponents = new Float64Array(nodes.length)
  const all: Scaled = { product: 1, exponent: 0 }
  for (let i = 0; i < nodes.length; i++) {
    multiplyAllDistances(nodes, nodes[i] as number, i, all)
    products[i] = all.product
    exponents[i] = all.exponent
  }
  return inverted(products, exponents)
}

/** Index of the greatest weight by size, which is 1 or −1. */
export function heaviest(weights: Float64Array): number {
  return weights.reduce((best, weight, i) => (Math.abs(weight) > Math.abs(weights[best] as number) ? i : best), 0)
}

/** A number that may lie beyond the range of doubles: product · STEP^exponent. */
interface Scaled {
  product: number
  exponent: number
}

/** Sets `all` to the product of the doubled distances of x from all nodes, but for the one of index `skipped`. */
function multiplyAllDistances(nodes: Float64Array, x: number, skipped: number, all: Scaled): void {
  all.product = 1
  all.exponent = 0
  multiplyDistances(nodes, x, 0, skipped, all)
  multiplyDistances(nodes, x, skipped + 1, nodes.length, all)
}

/** Multiplies the doubled distances of x from the nodes of a stretch. */
function multiplyDistances(nodes: Float64Array, x: number, from: number, to: number, all: Scaled): void {
  let { product, exponent } = all
  for (let start = from; start < to; start += RUN) {
    const end = Math.min(to, start + RUN)
    for (let j = start; j < end; j++) {
      product *= 2 * (x - (nodes[j] as number))
    }
    const size = Math.abs(product)
    if (size < 1 / STEP) {
      product *= STEP
      exponent -= 1
    } else if (size > STEP) {
      product /= STEP
      exponent += 1
    }
  }
  all.product = product
  all.exponent = exponent
}

function inverted(products: Float64Array, exponents: Float64Array): Float64Array {
  const lowest = exponents.reduce((least, exponent) => Math.min(least, exponent), Number.POSITIVE_INFINITY)
  const weights = products.map((product, i) => STEP ** (lowest - (exponents[i] as number)) / product)
  const greatest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  return weights.map((weight) => weight / greatest)
}

/**
 * The polynomial through (nodes[i], values[i]) at x, by the second barycentric form: fast, and exact where the polynomials
 * of the nodes stay small, that is inside the bands. Less `offset`: taking it off each value, rather than off the sum,
 * keeps the digits of a small difference. Terms go in pairs, since a division costs more than what it saves.
 */
export function interpolate(
  nodes: Float64Array,
  weights: Float64Array,
  values: Float64Array,
  x: number,
  offset: number,
): number {
  const last = nodes.length - 1
  let above = 0
  let below = 0
  for (let i = 0; i < last; i += 2) {
    const toFirst = x - (nodes[i] as number)
    const toSecond = x - (nodes[i + 1] as number)
    const scale = 1 / (toFirst * toSecond)
    const first = (weights[i] as number) * toSecond * scale
    const second = (weights[i + 1] as number) * toFirst * scale
    below += first + second
    above += first * ((values[i] as number) - offset) + second * ((values[i + 1] as number) - offset)
  }
  if (last % 2 === 0) {
    const only = (weights[last] as number) / (x - (nodes[last] as number))
    below += only
    above += only * ((values[last] as number) - offset)
  }
  const result = above / below
  return Number.isFinite(result) ? result : valueAtNode(nodes, values, x) - offset
}

/** The sums have no value exactly on a node; NaN where x is none, as the sums were not finite for another reason. */
function valueAtNode(nodes: Float64Array, values: Float64Array, x: number): number {
  return values[nodes.indexOf(x)] ?? Number.NaN
}

/**
 * Polynomials through the same nodes and any values, by the first barycentric form
 * `Π (x − x[j]) · Σ w[i] · values[i] / (x − x[i])`. Slower than `interpolate`, but backward stable: it keeps its digits also
 * between the bands, where the second form divides by what is left of a sum that cancels.
 * Source: N. Higham, IMA Journal of Numerical Analysis 24 (2004) 547–556.
 */
export function interpolant(nodes: Float64Array): (values: Float64Array, x: number) => number {
  const weights = barycentricWeights(nodes)
  const unit = heaviest(weights)
  const scale: Scaled = { product: 1, exponent: 0 }
  multiplyAllDistances(nodes, nodes[unit] as number, unit, scale)
  return (values, x) => {
    const all: Scaled = { product: 1, exponent: 0 }
    multiplyDistances(nodes, x, 0, nodes.length, all)
    if (all.product === 0) {
      return valueAtNode(nodes, values, x)
    }
    const last = nodes.length - 1
    let sum =
      last % 2 === 0 ? ((weights[last] as number) * (values[last] as number)) / (x - (nodes[last] as number)) : 0
    for (let i = 0; i < last; i += 2) {
      const toFirst = x - (nodes[i] as number)
      const toSecond = x - (nodes[i + 1] as number)
      const first = (weights[i] as number) * (values[i] as number) * toSecond
      const second = (weights[i + 1] as number) * (values[i + 1] as number) * toFirst
      sum += (first + second) / (toFirst * toSecond)
    }
    const ratio = (all.product / scale.product) * STEP ** (all.exponent - scale.exponent)
    return (sum * ratio) / (2 * (weights[unit] as number))
  }
}
