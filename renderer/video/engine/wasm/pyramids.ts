/** Lines a quarter as long and high, and back; groups of 4. */

/** `out[c] = Σ of four samples from 4c on, in four lines of 16 bits`; levels up to 255 fit. */
export function quartered16(a: usize, b: usize, c: usize, d: usize, out: usize, n: usize): void {
  for (let k: usize = 0; k < n; k += 4) {
    const at = k * 8
    const s = i16x8.add(
      i16x8.add(v128.load(a + at), v128.load(b + at)),
      i16x8.add(v128.load(c + at), v128.load(d + at)),
    )
    const t = i16x8.add(
      i16x8.add(v128.load(a + at, 16), v128.load(b + at, 16)),
      i16x8.add(v128.load(c + at, 16), v128.load(d + at, 16)),
    )
    const p = i32x4.extadd_pairwise_i16x8_s(s)
    const q = i32x4.extadd_pairwise_i16x8_s(t)
    v128.store(out + k * 4, f32x4.convert_i32x4_s(i32x4.add(evens(p, q), odds(p, q))))
  }
}

/** The same of reals. */
export function quartered32(a: usize, b: usize, c: usize, d: usize, out: usize, n: usize): void {
  for (let k: usize = 0; k < n; k += 4) {
    const at = k * 16
    const one = pairs(sum4(a + at, b + at, c + at, d + at), sum4(a + at + 16, b + at + 16, c + at + 16, d + at + 16))
    const two = pairs(
      sum4(a + at + 32, b + at + 32, c + at + 32, d + at + 32),
      sum4(a + at + 48, b + at + 48, c + at + 48, d + at + 48),
    )
    v128.store(out + k * 4, pairs(one, two))
  }
}

/** Four reals between each two of a line, at 1/8, 3/8, 5/8 and 7/8 of the way. */
export function quadrupled(line: usize, out: usize, n: usize): void {
  const share = f32x4(0.125, 0.375, 0.625, 0.875)
  let a = v128.load32_splat(line)
  for (let k: usize = 1; k <= n; k++) {
    const b = v128.load32_splat(line + k * 4)
    v128.store(out + k * 16 - 16, f32x4.add(a, f32x4.mul(f32x4.sub(b, a), share)))
    a = b
  }
}

function sum4(a: usize, b: usize, c: usize, d: usize): v128 {
  return f32x4.add(f32x4.add(v128.load(a), v128.load(b)), f32x4.add(v128.load(c), v128.load(d)))
}

function pairs(p: v128, q: v128): v128 {
  return f32x4.add(evens(p, q), odds(p, q))
}

function evens(p: v128, q: v128): v128 {
  return i8x16.shuffle(p, q, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27)
}

function odds(p: v128, q: v128): v128 {
  return i8x16.shuffle(p, q, 4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31)
}
