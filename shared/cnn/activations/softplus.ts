import { sigmoid } from './sigmoid'

/** ln(1 + e^x) = max(x, 0) + ln(1 + e^-|x|), which does not overflow. */
export function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))
}

/** The sigmoid. */
export function softplusSlope(x: number): number {
  return sigmoid(x)
}
