/**
 * Nearest whole number, halves to the even one: 0.5 -> 0, 1.5 -> 2, 2.5 -> 2, -0.5 -> 0.
 * The rule of IEEE 754 `roundTiesToEven`, C `rint`, NumPy `rint` and OpenCV `saturate_cast`; no bias when many halves meet.
 * NaN and infinities stay what they are.
 */
export function roundHalfToEven(value: number): number {
  const below = Math.floor(value)
  const rest = value - below
  if (rest === 0.5) {
    return below % 2 === 0 ? below : below + 1
  }
  return rest < 0.5 || Number.isNaN(rest) ? below : below + 1
}
