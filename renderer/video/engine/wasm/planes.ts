/** Rows of luma and chroma made into RGBA bytes, by a matrix of whole numbers with 13 bits behind the point. */

/**
 * 8 pixels at a time: reads up to 7 samples beyond the row and writes up to 28 bytes beyond it.
 * @param alpha row of alpha, or 0 for opaque @param step bytes of chroma for 8 pixels @param dark luma of black
 * @param pattern how chroma lies: 0 a sample for two pixels, 1 for each, 2 both chromas in turn for two pixels
 */
export function coloured(
  luma: usize,
  blue: usize,
  red: usize,
  alpha: usize,
  out: usize,
  n: usize,
  pattern: i32,
  step: usize,
  dark: i32,
  whole: i32,
  redByRed: i32,
  greenByBlue: i32,
  greenByRed: i32,
  blueByBlue: i32,
): void {
  const laid = laying(pattern)
  const black = i16x8.splat(<i16>dark)
  const middle = i16x8.splat(128)
  const toRed = pair(whole, redByRed)
  const toGreen = pair(whole, greenByBlue)
  // Half a level is added by the constant 1 beside the chroma.
  const toGreenToo = pair(greenByRed, 4096)
  const toBlue = pair(whole, blueByBlue)
  const one = i16x8.splat(1)
  const half = i32x4.splat(4096)
  for (let at: usize = 0; at < n; at += 8) {
    const y = i16x8.sub(samples(luma + at), black)
    const u = i16x8.sub(laidOut(blue, laid), middle)
    const v = i16x8.sub(laidOut(red, laid), middle)
    blue += step
    red += step
    const r = level(added(product(y, v, toRed, 0), half), added(product(y, v, toRed, 1), half))
    const g = level(
      added(product(y, u, toGreen, 0), product(v, one, toGreenToo, 0)),
      added(product(y, u, toGreen, 1), product(v, one, toGreenToo, 1)),
    )
    const b = level(added(product(y, u, toBlue, 0), half), added(product(y, u, toBlue, 1), half))
    const a = alpha === 0 ? i8x16.splat(-1) : v128.load64_zero(alpha + at)
    const rg = i8x16.shuffle(r, g, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
    const ba = i8x16.shuffle(b, a, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
    v128.store(out + at * 4, i8x16.shuffle(rg, ba, 0, 1, 16, 17, 2, 3, 18, 19, 4, 5, 20, 21, 6, 7, 22, 23))
    v128.store(out + at * 4, i8x16.shuffle(rg, ba, 8, 9, 24, 25, 10, 11, 26, 27, 12, 13, 28, 29, 14, 15, 30, 31), 16)
  }
}

/** Which of the next 8 bytes of chroma belongs to each of 8 pixels. */
function laying(pattern: i32): v128 {
  if (pattern === 0) return i8x16(0, 0, 1, 1, 2, 2, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0)
  if (pattern === 1) return i8x16(0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 0, 0, 0, 0, 0, 0)
  return i8x16(0, 0, 2, 2, 4, 4, 6, 6, 0, 0, 0, 0, 0, 0, 0, 0)
}

function pair(one: i32, two: i32): v128 {
  return i32x4.splat((two << 16) | (one & 0xffff))
}

function samples(at: usize): v128 {
  return i16x8.extend_low_i8x16_u(v128.load64_zero(at))
}

function laidOut(at: usize, laid: v128): v128 {
  return i16x8.extend_low_i8x16_u(i8x16.swizzle(v128.load64_zero(at), laid))
}

/** Of four pixels, the first or the last: `one · factor + two · factor`. */
function product(one: v128, two: v128, factors: v128, last: i32): v128 {
  const pairs = last
    ? i8x16.shuffle(one, two, 8, 9, 24, 25, 10, 11, 26, 27, 12, 13, 28, 29, 14, 15, 30, 31)
    : i8x16.shuffle(one, two, 0, 1, 16, 17, 2, 3, 18, 19, 4, 5, 20, 21, 6, 7, 22, 23)
  return i32x4.dot_i16x8_s(pairs, factors)
}

function added(one: v128, two: v128): v128 {
  return i32x4.add(one, two)
}

/** Held within 0..255. */
function level(first: v128, last: v128): v128 {
  const values = i16x8.narrow_i32x4_s(i32x4.shr_s(first, 13), i32x4.shr_s(last, 13))
  return i8x16.narrow_i16x8_u(values, values)
}
