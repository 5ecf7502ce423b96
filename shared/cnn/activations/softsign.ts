/** x / (1 + |x|). */
export function softsign(x: number): number {
  return x / (1 + Math.abs(x))
}

/** 1 / (1 + |x|)². */
export function softsignSlope(x: number): number {
  return 1 / (1 + Math.abs(x)) ** 2
}
