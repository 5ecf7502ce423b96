/** What happens to sums: scale, bias, the length of two sums, the share of the effect; clamping and rounding at the very end. */

/** Adding and leaving it in place rounds to whole numbers, halves to even, and puts them into the lowest bits. */
const ROUNDER: f32 = 12582912

/** `out = scale · sum + bias`, groups of 4. */
export function scaled(sum: usize, out: usize, n: usize, scale: f32, bias: f32): void {
  const factor = f32x4.splat(scale)
  const offset = f32x4.splat(bias)
  for (let at: usize = 0; at < n * 4; at += 16)
    v128.store(out + at, f32x4.add(f32x4.mul(v128.load(sum + at), factor), offset))
}

/** `out = √(one² + two²)`, groups of 4. */
export function magnitude(one: usize, two: usize, out: usize, n: usize): void {
  for (let at: usize = 0; at < n * 4; at += 16) {
    const a = v128.load(one + at)
    const b = v128.load(two + at)
    v128.store(out + at, f32x4.sqrt(f32x4.add(f32x4.mul(a, a), f32x4.mul(b, b))))
  }
}

/** `out = (1 − mix) · x + mix · value`, groups of 4. */
export function mixed(x: usize, value: usize, out: usize, n: usize, mix: f32): void {
  const rest = f32x4.splat(1 - mix)
  const share = f32x4.splat(mix)
  for (let at: usize = 0; at < n * 4; at += 16)
    v128.store(out + at, f32x4.add(f32x4.mul(v128.load(x + at), rest), f32x4.mul(v128.load(value + at), share)))
}

/** The same with a share for each pixel, in a line of its own. */
export function mixedBy(x: usize, value: usize, out: usize, shares: usize, n: usize): void {
  const whole = f32x4.splat(1)
  for (let at: usize = 0; at < n * 4; at += 16) {
    const share = v128.load(shares + at)
    const rest = f32x4.mul(v128.load(x + at), f32x4.sub(whole, share))
    v128.store(out + at, f32x4.add(rest, f32x4.mul(v128.load(value + at), share)))
  }
}

/**
 * `scale · sum + bias` of three lines to RGBA bytes with the alpha of `source`; no byte is written beyond the row.
 * What is not a number becomes 0.
 */
export function pack(
  red: usize,
  green: usize,
  blue: usize,
  source: usize,
  out: usize,
  n: usize,
  scale: f32,
  bias: f32,
): void {
  const factor = f32x4.splat(scale)
  const offset = f32x4.splat(bias)
  const alpha = i32x4.splat(0xff000000)
  const whole = n & ~3
  let at: usize = 0
  for (; at < whole * 4; at += 16) {
    const colours = packed(v128.load(red + at), v128.load(green + at), v128.load(blue + at), factor, offset)
    v128.store(out + at, v128.or(colours, v128.and(v128.load(source + at), alpha)))
  }
  if (at >= n * 4) return
  const colours = packed(v128.load(red + at), v128.load(green + at), v128.load(blue + at), factor, offset)
  const rest = v128.or(colours, v128.and(v128.load(source + at), alpha))
  store<i32>(out + at, i32x4.extract_lane(rest, 0))
  if (n - whole > 1) store<i32>(out + at, i32x4.extract_lane(rest, 1), 4)
  if (n - whole > 2) store<i32>(out + at, i32x4.extract_lane(rest, 2), 8)
}

function packed(red: v128, green: v128, blue: v128, factor: v128, offset: v128): v128 {
  const r = level(red, factor, offset)
  const g = i32x4.shl(level(green, factor, offset), 8)
  const b = i32x4.shl(level(blue, factor, offset), 16)
  return v128.or(r, v128.or(g, b))
}

function level(sum: v128, factor: v128, offset: v128): v128 {
  const value = f32x4.add(f32x4.mul(sum, factor), offset)
  const clamped = f32x4.pmin(f32x4.splat(255), f32x4.pmax(f32x4.splat(0), value))
  return i32x4.sub(f32x4.add(clamped, f32x4.splat(ROUNDER)), i32x4.splat(0x4b400000))
}

/** Writes a line into the alpha of RGBA bytes. */
export function packAlpha(line: usize, out: usize, n: usize): void {
  for (let k: usize = 0; k < n; k++) {
    const value = load<f32>(line + k * 4)
    store<u8>(out + k * 4, <u8>nearest<f32>(value > 0 ? min<f32>(value, 255) : 0), 3)
  }
}
