/** Symmetric windows: w[n] = w[M − 1 − n], largest in the middle. M = 1 gives [1]. */

function cosineWindow(length: number, constant: number): Float64Array {
  if (length === 1) return Float64Array.of(1)
  return Float64Array.from({ length }, (_, n) => constant - (1 - constant) * Math.cos((2 * Math.PI * n) / (length - 1)))
}

/** `0.5 − 0.5 cos(2πn / (M − 1))` */
export function hann(length: number): Float64Array {
  return cosineWindow(length, 0.5)
}

/** `0.54 − 0.46 cos(2πn / (M − 1))` */
export function hamming(length: number): Float64Array {
  return cosineWindow(length, 0.54)
}

/** `I₀(β √(1 − r²)) / I₀(β)` with r from −1 to 1 over the window (Kaiser 1974). */
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
