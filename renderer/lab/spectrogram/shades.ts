/** Levels over frequency as the opacities of one column of a picture. Pure. */

/** What is drawn as nothing, and as full colour, dBFS. */
const DARKEST = -100
const BRIGHTEST = -20
/** Above it speech has little. */
export const HIGHEST = 8000

/** @param column one opacity (0 … 255) a row, the highest frequency on top @param step hertz from one level to the next */
export function shade(levels: Float32Array, step: number, column: Uint8ClampedArray): void {
  const rows = column.length
  for (let row = 0; row < rows; row++) {
    const line = Math.round(((rows - 1 - row) * HIGHEST) / (rows - 1) / step)
    const level = levels[Math.min(levels.length - 1, line)] as number
    column[row] = (255 * (level - DARKEST)) / (BRIGHTEST - DARKEST)
  }
}
