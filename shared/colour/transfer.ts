/** The transfer function of sRGB (IEC 61966-2-1), 1.0 = white, going on beyond white and, mirrored, below black. */

/** Light of a stored value: `((x + 0.055) / 1.055)^2.4`, `x / 12.92` up to 0.04045. */
export function linearFromSrgb(value: number): number {
  const size = Math.abs(value)
  const light = size <= 0.04045 ? size / 12.92 : ((size + 0.055) / 1.055) ** 2.4
  return value < 0 ? -light : light
}

/** Value that is stored for light: the inverse of `linearFromSrgb`. */
export function srgbFromLinear(light: number): number {
  const size = Math.abs(light)
  const value = size <= 0.04045 / 12.92 ? 12.92 * size : 1.055 * size ** (1 / 2.4) - 0.055
  return light < 0 ? -value : value
}
