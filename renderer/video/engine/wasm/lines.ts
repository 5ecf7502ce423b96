/**
 * Rows of a picture made into lines that kernels slide over: one plane a line, as 16-bit whole levels or 32-bit reals, in
 * levels 0..255. A line has room before and after it for what the border rule adds; loops go in whole groups, so they read
 * up to 60 bytes beyond a row of RGBA and write as far beyond a line.
 */

/** RGBA bytes to three 16-bit lines, `stride` bytes apart. */
export function lines16(row: usize, line: usize, stride: usize, n: usize): void {
  const low = i32x4.splat(255)
  const end = row + n * 4
  const green = line + stride
  const blue = green + stride
  for (let at: usize = 0; row < end; row += 32, at += 16) {
    const x = v128.load(row)
    const y = v128.load(row, 16)
    v128.store(line + at, i16x8.narrow_i32x4_u(v128.and(x, low), v128.and(y, low)))
    v128.store(green + at, i16x8.narrow_i32x4_u(byteOf(x, 8, low), byteOf(y, 8, low)))
    v128.store(blue + at, i16x8.narrow_i32x4_u(byteOf(x, 16, low), byteOf(y, 16, low)))
  }
}

function byteOf(x: v128, shift: i32, low: v128): v128 {
  return v128.and(i32x4.shr_u(x, shift), low)
}

/** One channel (0..3) of RGBA bytes to a 16-bit line. */
export function channel16(row: usize, line: usize, channel: i32, n: usize): void {
  const low = i32x4.splat(255)
  const shift = channel * 8
  const end = row + n * 4
  for (; row < end; row += 32, line += 16)
    v128.store(line, i16x8.narrow_i32x4_u(byteOf(v128.load(row), shift, low), byteOf(v128.load(row, 16), shift, low)))
}

/** One channel (0..3) of RGBA bytes to a line of reals. */
export function channel32(row: usize, line: usize, channel: i32, n: usize): void {
  const low = i32x4.splat(255)
  const shift = channel * 8
  const end = row + n * 4
  for (; row < end; row += 16, line += 16) v128.store(line, f32x4.convert_i32x4_s(byteOf(v128.load(row), shift, low)))
}

/** RGBA bytes to their brightness, by the share of each colour. */
export function luma8(row: usize, line: usize, n: usize, r: f32, g: f32, b: f32): void {
  const low = i32x4.splat(255)
  const end = row + n * 4
  for (; row < end; row += 16, line += 16) {
    const x = v128.load(row)
    const red = f32x4.convert_i32x4_s(v128.and(x, low))
    const green = f32x4.convert_i32x4_s(byteOf(x, 8, low))
    v128.store(line, brightness(red, green, f32x4.convert_i32x4_s(byteOf(x, 16, low)), r, g, b))
  }
}

/** Rows of three planes of reals to their brightness. */
export function luma32(red: usize, green: usize, blue: usize, line: usize, n: usize, r: f32, g: f32, b: f32): void {
  for (let at: usize = 0; at < n * 4; at += 16)
    v128.store(line + at, brightness(v128.load(red + at), v128.load(green + at), v128.load(blue + at), r, g, b))
}

function brightness(red: v128, green: v128, blue: v128, r: f32, g: f32, b: f32): v128 {
  const warm = f32x4.add(f32x4.mul(red, f32x4.splat(r)), f32x4.mul(green, f32x4.splat(g)))
  return f32x4.add(warm, f32x4.mul(blue, f32x4.splat(b)))
}

/** Copies reals. */
export function copy32(from: usize, to: usize, n: usize): void {
  memory.copy(to, from, n * 4)
}

/** What lies left and right of a line: `table` holds a column for each place, or -1 for black. */
export function pad32(line: usize, table: usize, left: i32, right: i32, n: i32): void {
  for (let k = 0; k < left + right; k++) {
    const column = load<i32>(table + ((<usize>k) << 2))
    const at = k < left ? k - left : n + k - left
    store<f32>(line + ((<isize>at) << 2), column < 0 ? 0 : load<f32>(line + ((<usize>column) << 2)))
  }
}

/** The same for lines of 16 bits. */
export function pad16(line: usize, table: usize, left: i32, right: i32, n: i32): void {
  for (let k = 0; k < left + right; k++) {
    const column = load<i32>(table + ((<usize>k) << 2))
    const at = k < left ? k - left : n + k - left
    store<i16>(line + ((<isize>at) << 1), column < 0 ? 0 : load<i16>(line + ((<usize>column) << 1)))
  }
}

/** All zeros: a line beyond a black border. */
export function clear(line: usize, bytes: usize): void {
  memory.fill(line, 0, bytes)
}
