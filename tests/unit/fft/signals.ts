import fc from 'fast-check'

/** Numbers that stand for samples: no subnormals, so that relative comparisons make sense. */
export const sample = fc
  .double({ min: -100, max: 100, noNaN: true })
  .map((value) => (Math.abs(value) < 1e-6 ? 0 : value))

export function signal(minLength = 1, maxLength = 60): fc.Arbitrary<Float64Array> {
  return fc.array(sample, { minLength, maxLength }).map((values) => Float64Array.from(values))
}

/** Two signals of equal length. */
export function pair(maxLength = 60): fc.Arbitrary<[Float64Array, Float64Array]> {
  return fc
    .array(fc.tuple(sample, sample), { minLength: 1, maxLength })
    .map((both) => [Float64Array.from(both, ([a]) => a), Float64Array.from(both, ([, b]) => b)])
}

export function norm(values: ArrayLike<number>): number {
  return Math.hypot(...Array.from(values))
}

/** Largest difference of two lists; infinite where their lengths differ. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) {
    return Number.POSITIVE_INFINITY
  }
  return Array.from(a).reduce((most, value, k) => Math.max(most, Math.abs(value - (b[k] ?? Number.NaN))), 0)
}

/** Same numbers each time: a multiplicative congruential generator (Park and Miller 1988), −1 .. 1. */
export function noise(length: number, seed = 1): Float64Array {
  let state = seed
  return Float64Array.from({ length }, () => {
    state = (state * 48271) % 2147483647
    return (2 * state) / 2147483647 - 1
  })
}
