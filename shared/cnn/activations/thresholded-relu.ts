/** x above alpha, else 0. */
export function thresholdedRelu(x: number, alpha: number): number {
  return x <= alpha ? 0 : x
}

/** 1 above alpha, else 0. */
export function thresholdedReluSlope(x: number, alpha: number): number {
  return x > alpha ? 1 : 0
}
