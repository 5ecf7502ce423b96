import { erfc } from '../../numbers/erf'
import { tanhSlope } from './tanh'

/** x times the normal distribution function, x/2 (1 + erf(x / sqrt 2)). */
export function gelu(x: number): number {
  return x * normalDistribution(x)
}

/** Φ(x) + x φ(x) with the normal density φ. */
export function geluSlope(x: number): number {
  return normalDistribution(x) + (x * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI)
}

function normalDistribution(x: number): number {
  return erfc(-x / Math.SQRT2) / 2
}

const SCALE = Math.sqrt(2 / Math.PI)
const CUBIC = 0.044715

/** The tanh form that many programs use instead: x/2 (1 + tanh(sqrt(2/pi) (x + 0.044715 x³))). */
export function geluTanh(x: number): number {
  return (x / 2) * (1 + Math.tanh(SCALE * (x + CUBIC * x ** 3)))
}

/** Slope of the tanh form; its bell is 0 long before the cube overflows. */
export function geluTanhSlope(x: number): number {
  const inner = SCALE * (x + CUBIC * x ** 3)
  const bell = tanhSlope(inner)
  return (1 + Math.tanh(inner)) / 2 + (bell === 0 ? 0 : (x / 2) * bell * SCALE * (1 + 3 * CUBIC * x * x))
}
