/** max(0, x). */
export function relu(x: number): number {
  return Math.max(0, x)
}

/** 1 above 0, else 0 (at 0 it has no slope; programs use 0). */
export function reluSlope(x: number): number {
  return x > 0 ? 1 : 0
}
