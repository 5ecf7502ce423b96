/** Pixels as 32-bit words: painting by rows and words is what keeps the chart cheap. */
export interface Raster {
  width: number
  height: number
  /** One word a pixel; in memory R, G, B, A on the little-endian machines that Chromium runs on. */
  words: Uint32Array
  /** The same memory as bytes. */
  bytes: Uint8Array<ArrayBuffer>
}

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export type Colour = readonly [red: number, green: number, blue: number]

export function createRaster(width: number, height: number): Raster {
  const buffer = new ArrayBuffer(4 * width * height)
  return { width, height, words: new Uint32Array(buffer), bytes: new Uint8Array(buffer) }
}

/** An opaque pixel; levels are rounded. */
export function word([red, green, blue]: Colour): number {
  return ((255 << 24) | (Math.round(blue) << 16) | (Math.round(green) << 8) | Math.round(red)) >>> 0
}

export function grey(level: number): number {
  return word([level, level, level])
}

/** Whole pixels inside the raster: edges rounded and clipped. */
export function snap(raster: Raster, box: Box): Box {
  const x = (value: number): number => Math.min(raster.width, Math.max(0, Math.round(value)))
  const y = (value: number): number => Math.min(raster.height, Math.max(0, Math.round(value)))
  return { left: x(box.left), top: y(box.top), right: x(box.right), bottom: y(box.bottom) }
}

export function fillBox(raster: Raster, box: Box, pixel: number): void {
  const { left, top, right, bottom } = snap(raster, box)
  for (let y = top; y < bottom; y++) raster.words.fill(pixel, y * raster.width + left, y * raster.width + right)
}

/** Copies one line of pixels into rows `top` to `bottom` of a column range that starts at `left`. */
export function fillRows(raster: Raster, line: Uint32Array, left: number, top: number, bottom: number): void {
  for (let y = top; y < bottom; y++) raster.words.set(line, y * raster.width + left)
}

export function mixColours(from: Colour, to: Colour, share: number): Colour {
  const at = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share
  return [at(0), at(1), at(2)]
}
