/** A pyramid on pixels as they lie in memory, all channels of one side by side: a small pixel is four reals, or four whole numbers of 16 bits. */

/** Fractions of a level that whole numbers keep, in bits: levels from −512 up to 511 fit. */
const BITS = 6

/** `out[b] = Σ of the 16 pixels of block b` in four rows of RGBA bytes. */
export function quarteredPixels(a: usize, b: usize, c: usize, d: usize, out: usize, n: usize): void {
  for (let at: usize = 0; at < n * 16; at += 16) {
    const p = v128.load(a + at)
    const q = v128.load(b + at)
    const r = v128.load(c + at)
    const s = v128.load(d + at)
    const low = i16x8.add(
      i16x8.add(i16x8.extend_low_i8x16_u(p), i16x8.extend_low_i8x16_u(q)),
      i16x8.add(i16x8.extend_low_i8x16_u(r), i16x8.extend_low_i8x16_u(s)),
    )
    const high = i16x8.add(
      i16x8.add(i16x8.extend_high_i8x16_u(p), i16x8.extend_high_i8x16_u(q)),
      i16x8.add(i16x8.extend_high_i8x16_u(r), i16x8.extend_high_i8x16_u(s)),
    )
    const both = i16x8.add(low, high)
    const sum = i32x4.add(i32x4.extend_low_i16x8_u(both), i32x4.extend_high_i16x8_u(both))
    v128.store(out + at, f32x4.convert_i32x4_s(sum))
  }
}

/** The same where a table says which column of the rows stands for each; −1 is none, and black. */
export function quarteredRim(a: usize, b: usize, c: usize, d: usize, table: usize, out: usize, n: usize): void {
  for (let block: usize = 0; block < n; block++) {
    let sum = i16x8.splat(0)
    for (let k: usize = 0; k < 4; k++) {
      const column = load<i32>(table + (block * 4 + k) * 4)
      if (column < 0) continue
      const at = <usize>column * 4
      const one = i16x8.add(
        i16x8.extend_low_i8x16_u(v128.load32_zero(a + at)),
        i16x8.extend_low_i8x16_u(v128.load32_zero(b + at)),
      )
      const two = i16x8.add(
        i16x8.extend_low_i8x16_u(v128.load32_zero(c + at)),
        i16x8.extend_low_i8x16_u(v128.load32_zero(d + at)),
      )
      sum = i16x8.add(sum, i16x8.add(one, two))
    }
    v128.store(out + block * 16, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(sum)))
  }
}

/** `out = scale · sum + bias` in levels, as whole numbers; half a level is added, since `risenPixels` cuts fractions off. Two pixels at a time. */
export function narrowedPixels(sums: usize, out: usize, n: usize, scale: f32, bias: f32): void {
  const factor = f32x4.splat(scale * <f32>(1 << BITS))
  const offset = f32x4.splat((bias + 0.5) * <f32>(1 << BITS))
  for (let at: usize = 0; at < n * 16; at += 32) {
    const one = f32x4.nearest(f32x4.add(f32x4.mul(v128.load(sums + at), factor), offset))
    const two = f32x4.nearest(f32x4.add(f32x4.mul(v128.load(sums + at, 16), factor), offset))
    v128.store(out + at / 2, i16x8.narrow_i32x4_s(i32x4.trunc_sat_f32x4_s(one), i32x4.trunc_sat_f32x4_s(two)))
  }
}

/**
 * A row of RGBA bytes between two rows of small pixels, the first of which stands before the picture; alpha is that of
 * `source`, and no byte is written beyond the row.
 *
 * @param share of the lower row, in parts of 32768
 */
export function risenPixels(upper: usize, lower: usize, share: i32, source: usize, out: usize, n: usize): void {
  const down = i16x8.splat(<i16>share)
  const end = n * 4
  let before = between(upper, lower, down)
  let own = between(upper + 8, lower + 8, down)
  let step = i16x8.sub(own, before)
  let at: usize = 0
  for (let small: usize = 16; ; at += 16, small += 8) {
    const after = between(upper + small, lower + small, down)
    const next = i16x8.sub(after, own)
    const pixels = coloured(before, step, own, next, v128.load(source + at))
    if (at + 16 > end) {
      storePixels(out + at, pixels, end - at)
      return
    }
    v128.store(out + at, pixels)
    before = own
    own = after
    step = next
  }
}

/** A small pixel on the way from one row to the other, twice. */
function between(upper: usize, lower: usize, share: v128): v128 {
  const above = v128.load64_splat(upper)
  return i16x8.add(above, i16x8.q15mulr_sat_s(i16x8.sub(v128.load64_splat(lower), above), share))
}

/** Four pixels: two at 5/8 and 7/8 of the way to the own small one, two at 1/8 and 3/8 of the way from it to the next. */
function coloured(before: v128, step: v128, own: v128, next: v128, source: v128): v128 {
  const up = i16x8(20480, 20480, 20480, 20480, 28672, 28672, 28672, 28672)
  const on = i16x8(4096, 4096, 4096, 4096, 12288, 12288, 12288, 12288)
  const one = i16x8.add(before, i16x8.q15mulr_sat_s(step, up))
  const two = i16x8.add(own, i16x8.q15mulr_sat_s(next, on))
  const levels = i8x16.narrow_i16x8_u(i16x8.shr_s(one, BITS), i16x8.shr_s(two, BITS))
  return v128.bitselect(source, levels, i32x4.splat(0xff000000))
}

/** Up to three pixels of four. */
function storePixels(out: usize, pixels: v128, bytes: usize): void {
  if (bytes >= 4) v128.store32_lane(out, pixels, 0)
  if (bytes >= 8) v128.store32_lane(out, pixels, 1, 4)
  if (bytes >= 12) v128.store32_lane(out, pixels, 2, 8)
}
