/** 1 / (1 + e^-x), computed from the side on which the exponential stays small, so that nothing overflows. */
export function sigmoid(x: number): number {
  if (x >= 0) {
    return 1 / (1 + Math.exp(-x))
  }
  const small = Math.exp(x)
  return small / (1 + small)
}

/** s (1 - s); 1 - s is sigmoid(-x), which keeps its digits where s is nearly 1. */
export function sigmoidSlope(x: number): number {
  return sigmoid(x) * sigmoid(-x)
}

/** ln(p / (1 - p)): the x at which the sigmoid is p. */
export function logit(p: number): number {
  return Math.log(p) - Math.log1p(-p)
}
