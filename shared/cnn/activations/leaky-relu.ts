/** x above 0, alpha x below. */
export function leakyRelu(x: number, alpha: number): number {
  return x < 0 ? alpha * x : x
}

/** 1 above 0, else alpha. */
export function leakyReluSlope(x: number, alpha: number): number {
  return x > 0 ? 1 : alpha
}
