/**
 * Symmetric Kaiser window, `I₀(β √(1 − r²)) / I₀(β)` with r from −1 to 1 over the window (Kaiser 1974); length 1 is [1].
 */
export function kaiser(length: number, beta: number): Float64Array {
  if (length === 1) return Float64Array.of(1)
  const centre = (length - 1) / 2
  const peak = besselI0(beta)
  return Float64Array.from({ length }, (_, n) => {
    const ratio = (n - centre) / centre
    return besselI0(beta * Math.sqrt(Math.max(0, 1 - ratio * ratio))) / peak
  })
}

/** Modified Bessel function of the first kind, order 0, by its power series `Σ ((x/2)^k / k!)²`. */
export function besselI0(x: number): number {
  const quarter = (x * x) / 4
  let term = 1
  let sum = 1
  for (let k = 1; term > sum * Number.EPSILON * 0.01; k++) {
    term *= quarter / (k * k)
    sum += term
  }
  return sum
}
