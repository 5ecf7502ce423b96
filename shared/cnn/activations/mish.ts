import { sigmoid } from './sigmoid'
import { softplus } from './softplus'
import { tanhSlope } from './tanh'

/** x tanh(softplus(x)). */
export function mish(x: number): number {
  return x * Math.tanh(softplus(x))
}

/** tanh(p) + x (1 - tanh²(p)) sigmoid(x) with p = softplus(x). */
export function mishSlope(x: number): number {
  const p = softplus(x)
  return Math.tanh(p) + x * tanhSlope(p) * sigmoid(x)
}
