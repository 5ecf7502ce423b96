/** Hyperbolic tangent, 2 sigmoid(2x) - 1. */
export function tanh(x: number): number {
  return Math.tanh(x)
}

/** 1 - tanh² = 4 e^(-2|x|) / (1 + e^(-2|x|))², which keeps its digits where tanh is nearly 1. */
export function tanhSlope(x: number): number {
  const small = Math.exp(-2 * Math.abs(x))
  return (4 * small) / (1 + small) ** 2
}
