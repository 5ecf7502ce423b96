import { sigmoid } from './sigmoid'

/** x sigmoid(alpha x); alpha = 1 is SiLU. */
export function swish(x: number, alpha: number): number {
  return x * sigmoid(alpha * x)
}

/** s + alpha x s (1 - s) with s = sigmoid(alpha x). */
export function swishSlope(x: number, alpha: number): number {
  const s = sigmoid(alpha * x)
  return s * (1 + alpha * x * sigmoid(-alpha * x))
}
