/** A frequency response drawn by hand, and the kernel that has it. Pure. */

/** Levels at 0, 2π/31, … 15·2π/31 radians a sample. */
export const DRAWN_POINTS = 16
const TAPS = 2 * DRAWN_POINTS - 1

export function drawnFrequency(k: number): number {
  return (2 * Math.PI * k) / TAPS
}

/**
 * Symmetric kernel of 31 values whose response passes through every level: h[n] = (H₀ + 2 Σ H_k cos(ω_k (n − 15))) / 31.
 * Source: frequency sampling, Oppenheim and Schafer, "Discrete-Time Signal Processing".
 */
export function drawnKernel(levels: readonly number[]): number[] {
  const middle = DRAWN_POINTS - 1
  return Array.from({ length: TAPS }, (_, n) => {
    const sum = levels.reduce(
      (total, level, k) => total + (k === 0 ? 1 : 2) * level * Math.cos(drawnFrequency(k) * (n - middle)),
      0,
    )
    // A millionth is far below what can be drawn, and short enough to be read.
    return Math.round((1e6 * sum) / TAPS) / 1e6 + 0
  })
}
