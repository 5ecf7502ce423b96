/** alpha x + beta, held within 0 .. 1. */
export function hardSigmoid(x: number, alpha: number, beta: number): number {
  return Math.max(0, Math.min(1, alpha * x + beta))
}

/** alpha inside, 0 where the line is cut. */
export function hardSigmoidSlope(x: number, alpha: number, beta: number): number {
  const line = alpha * x + beta
  return line > 0 && line < 1 ? alpha : 0
}
