/** max(0, x) + min(0, alpha (e^(x / alpha) - 1)): an ELU whose slope is continuous for any alpha. */
export function celu(x: number, alpha: number): number {
  return x > 0 ? x : alpha * Math.expm1(x / alpha)
}

/** 1 above 0, e^(x / alpha) below. */
export function celuSlope(x: number, alpha: number): number {
  return x > 0 ? 1 : Math.exp(x / alpha)
}
