/** x above 0, alpha (e^x - 1) below. */
export function elu(x: number, alpha: number): number {
  return x > 0 ? x : alpha * Math.expm1(x)
}

/** 1 above 0, alpha e^x below. */
export function eluSlope(x: number, alpha: number): number {
  return x > 0 ? 1 : alpha * Math.exp(x)
}
