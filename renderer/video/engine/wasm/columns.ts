/** Sums down the columns of lines of 16 bits, for two lines of outputs that share their samples. */

/** Bytes of a term: slots of two lines, a pair of weights for each line of outputs; with addresses in place of slots the same. */
const TERM: usize = 16

/** Looks the lines of terms up. */
export function findStacked(terms: usize, count: usize, lines: usize, shift: usize, found: usize): void {
  for (const end = terms + count * TERM; terms < end; terms += TERM, found += TERM) {
    store<usize>(found, load<usize>(lines + load<usize>(terms) * 4) + shift)
    store<usize>(found, load<usize>(lines + load<usize>(terms, 4) * 4) + shift, 4)
    store<u64>(found, load<u64>(terms, 8), 8)
  }
}

/**
 * `out[x] = Σ (weight · line[x] + next weight · next line[x]) / 2^shift`, rounded and clamped to 16 bits, in groups of 16. The
 * samples of both lines are put side by side, so that two products and their sum are one instruction.
 */
export function stacked16(found: usize, count: usize, one: usize, two: usize, n: usize, shift: i32): void {
  const last = found + count * TERM
  const half = i32x4.splat((1 << shift) >> 1)
  for (let at: usize = 0; at < n * 2; at += 32) {
    let a = half
    let b = half
    let c = half
    let d = half
    let e = half
    let f = half
    let g = half
    let h = half
    for (let term = found; term < last; term += TERM) {
      const x = load<usize>(term) + at
      const y = load<usize>(term, 4) + at
      const v = v128.load32_splat(term, 8)
      const w = v128.load32_splat(term, 12)
      const x0 = v128.load(x)
      const y0 = v128.load(y)
      const p = low(x0, y0)
      const q = high(x0, y0)
      a = i32x4.add(a, i32x4.dot_i16x8_s(v, p))
      b = i32x4.add(b, i32x4.dot_i16x8_s(v, q))
      e = i32x4.add(e, i32x4.dot_i16x8_s(w, p))
      f = i32x4.add(f, i32x4.dot_i16x8_s(w, q))
      const x1 = v128.load(x, 16)
      const y1 = v128.load(y, 16)
      const r = low(x1, y1)
      const s = high(x1, y1)
      c = i32x4.add(c, i32x4.dot_i16x8_s(v, r))
      d = i32x4.add(d, i32x4.dot_i16x8_s(v, s))
      g = i32x4.add(g, i32x4.dot_i16x8_s(w, r))
      h = i32x4.add(h, i32x4.dot_i16x8_s(w, s))
    }
    v128.store(one + at, narrow(a, b, shift))
    v128.store(one + at, narrow(c, d, shift), 16)
    v128.store(two + at, narrow(e, f, shift))
    v128.store(two + at, narrow(g, h, shift), 16)
  }
}

function low(x: v128, y: v128): v128 {
  return i8x16.shuffle(x, y, 0, 1, 16, 17, 2, 3, 18, 19, 4, 5, 20, 21, 6, 7, 22, 23)
}

function high(x: v128, y: v128): v128 {
  return i8x16.shuffle(x, y, 8, 9, 24, 25, 10, 11, 26, 27, 12, 13, 28, 29, 14, 15, 30, 31)
}

function narrow(a: v128, b: v128, shift: i32): v128 {
  return i16x8.narrow_i32x4_s(i32x4.shr_s(a, shift), i32x4.shr_s(b, shift))
}

/** Sums of two lines of 16-bit whole levels, groups of 16. */
export function added16(a: usize, b: usize, out: usize, n: usize): void {
  for (let at: usize = 0; at < n * 2; at += 32) {
    const one = i16x8.add(v128.load(a + at), v128.load(b + at))
    const two = i16x8.add(v128.load(a + at, 16), v128.load(b + at, 16))
    v128.store(out + at, one)
    v128.store(out + at, two, 16)
  }
}
