import { elu, eluSlope } from './elu'

/** gamma times ELU: with the standard alpha and gamma a layer keeps mean 0 and variance 1. */
export function selu(x: number, alpha: number, gamma: number): number {
  return gamma * elu(x, alpha)
}

/** gamma above 0, gamma alpha e^x below. */
export function seluSlope(x: number, alpha: number, gamma: number): number {
  return gamma * eluSlope(x, alpha)
}
