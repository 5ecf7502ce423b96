/**
 * Reads the number of a frame of the checker video back from its bottom strip.
 * @param rgba pixels, row-major from the top, 4 bytes each
 * @returns 0..59
 */
export function readFrameNumber(rgba: Uint8ClampedArray | Uint8Array, width: number, height: number): number {
  const unit = width / 320
  const y = Math.round(height - 6 * unit)
  let number = 0
  for (let bit = 0; bit < 6; bit++) {
    const x = Math.round((16 + 24 * bit) * unit)
    const green = rgba[4 * (y * width + x) + 1]
    if (green === undefined) throw new RangeError(`No pixel at ${x}, ${y} in ${width}×${height}`)
    if (green > 127) number |= 1 << bit
  }
  return number
}
