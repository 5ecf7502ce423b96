/**
 * Sums of products, the heart of every kernel: for each output of a line, the terms of a list. A term says where its samples
 * lie and what they weigh; zero taps are not in the list, so any kernel, row, column or sum of several is one call. Four
 * vectors of samples are read for each term and used for one line of outputs or for two: with more, the compilers' registers
 * do not suffice (measured: half as fast). Outputs come in groups of 16, so lines have room for 15 more.
 */

/** Bytes of a term: slot of its line in a table of addresses, offset within the line in bytes, a weight for each line of outputs. */
const TERM1: usize = 12
const TERM2: usize = 16
/** Bytes of a term whose address is known. */
const FOUND1: usize = 8
const FOUND2: usize = 12

/** Looks the lines of terms for one line of outputs up. */
export function find1(terms: usize, count: usize, lines: usize, shift: usize, found: usize): void {
  for (const end = terms + count * TERM1; terms < end; terms += TERM1, found += FOUND1) {
    store<usize>(found, load<usize>(lines + load<usize>(terms) * 4) + load<usize>(terms, 4) + shift)
    store<u32>(found, load<u32>(terms, 8), 4)
  }
}

/** Looks the lines of terms for two lines of outputs up. */
export function find2(terms: usize, count: usize, lines: usize, shift: usize, found: usize): void {
  for (const end = terms + count * TERM2; terms < end; terms += TERM2, found += FOUND2) {
    store<usize>(found, load<usize>(lines + load<usize>(terms) * 4) + load<usize>(terms, 4) + shift)
    store<u64>(found, load<u64>(terms, 8), 4)
  }
}

/** `out[x] = Σ weight · line[x]` over lines of reals. */
export function sum32(found: usize, count: usize, out: usize, n: usize): void {
  const last = found + count * FOUND1
  for (let at: usize = 0; at < n * 4; at += 64) {
    let a = f32x4.splat(0)
    let b = f32x4.splat(0)
    let c = f32x4.splat(0)
    let d = f32x4.splat(0)
    for (let term = found; term < last; term += FOUND1) {
      const x = load<usize>(term) + at
      const w = v128.load32_splat(term, 4)
      a = f32x4.add(a, f32x4.mul(w, v128.load(x)))
      b = f32x4.add(b, f32x4.mul(w, v128.load(x, 16)))
      c = f32x4.add(c, f32x4.mul(w, v128.load(x, 32)))
      d = f32x4.add(d, f32x4.mul(w, v128.load(x, 48)))
    }
    store4(out + at, a, b, c, d)
  }
}

/** The same for two lines of outputs that share their samples. */
export function sums32(found: usize, count: usize, one: usize, two: usize, n: usize): void {
  const last = found + count * FOUND2
  for (let at: usize = 0; at < n * 4; at += 64) {
    let a = f32x4.splat(0)
    let b = f32x4.splat(0)
    let c = f32x4.splat(0)
    let d = f32x4.splat(0)
    let e = f32x4.splat(0)
    let f = f32x4.splat(0)
    let g = f32x4.splat(0)
    let h = f32x4.splat(0)
    for (let term = found; term < last; term += FOUND2) {
      const x = load<usize>(term) + at
      const v = v128.load32_splat(term, 4)
      const w = v128.load32_splat(term, 8)
      const p = v128.load(x)
      const q = v128.load(x, 16)
      const r = v128.load(x, 32)
      const s = v128.load(x, 48)
      a = f32x4.add(a, f32x4.mul(v, p))
      b = f32x4.add(b, f32x4.mul(v, q))
      c = f32x4.add(c, f32x4.mul(v, r))
      d = f32x4.add(d, f32x4.mul(v, s))
      e = f32x4.add(e, f32x4.mul(w, p))
      f = f32x4.add(f, f32x4.mul(w, q))
      g = f32x4.add(g, f32x4.mul(w, r))
      h = f32x4.add(h, f32x4.mul(w, s))
    }
    store4(one + at, a, b, c, d)
    store4(two + at, e, f, g, h)
  }
}

/**
 * `out[x] = Σ (weight · line[x] + next weight · line[x + 1])` over lines of 16 bits: two products and their sum are one
 * instruction. Even and odd outputs are summed apart, and put together at the end.
 */
export function sum16(found: usize, count: usize, out: usize, n: usize): void {
  const last = found + count * FOUND1
  for (let at: usize = 0; at < n * 2; at += 32) {
    let a = i32x4.splat(0)
    let b = i32x4.splat(0)
    let c = i32x4.splat(0)
    let d = i32x4.splat(0)
    for (let term = found; term < last; term += FOUND1) {
      const x = load<usize>(term) + at
      const w = v128.load32_splat(term, 4)
      a = i32x4.add(a, i32x4.dot_i16x8_s(w, v128.load(x)))
      b = i32x4.add(b, i32x4.dot_i16x8_s(w, v128.load(x, 2)))
      c = i32x4.add(c, i32x4.dot_i16x8_s(w, v128.load(x, 16)))
      d = i32x4.add(d, i32x4.dot_i16x8_s(w, v128.load(x, 18)))
    }
    merge(out + at * 2, a, b)
    merge(out + at * 2 + 32, c, d)
  }
}

/** The same for two lines of outputs that share their samples. */
export function sums16(found: usize, count: usize, one: usize, two: usize, n: usize): void {
  const last = found + count * FOUND2
  for (let at: usize = 0; at < n * 2; at += 32) {
    let a = i32x4.splat(0)
    let b = i32x4.splat(0)
    let c = i32x4.splat(0)
    let d = i32x4.splat(0)
    let e = i32x4.splat(0)
    let f = i32x4.splat(0)
    let g = i32x4.splat(0)
    let h = i32x4.splat(0)
    for (let term = found; term < last; term += FOUND2) {
      const x = load<usize>(term) + at
      const v = v128.load32_splat(term, 4)
      const w = v128.load32_splat(term, 8)
      const p = v128.load(x)
      const q = v128.load(x, 2)
      const r = v128.load(x, 16)
      const s = v128.load(x, 18)
      a = i32x4.add(a, i32x4.dot_i16x8_s(v, p))
      b = i32x4.add(b, i32x4.dot_i16x8_s(v, q))
      c = i32x4.add(c, i32x4.dot_i16x8_s(v, r))
      d = i32x4.add(d, i32x4.dot_i16x8_s(v, s))
      e = i32x4.add(e, i32x4.dot_i16x8_s(w, p))
      f = i32x4.add(f, i32x4.dot_i16x8_s(w, q))
      g = i32x4.add(g, i32x4.dot_i16x8_s(w, r))
      h = i32x4.add(h, i32x4.dot_i16x8_s(w, s))
    }
    merge(one + at * 2, a, b)
    merge(one + at * 2 + 32, c, d)
    merge(two + at * 2, e, f)
    merge(two + at * 2 + 32, g, h)
  }
}

function store4(out: usize, a: v128, b: v128, c: v128, d: v128): void {
  v128.store(out, a)
  v128.store(out, b, 16)
  v128.store(out, c, 32)
  v128.store(out, d, 48)
}

function merge(out: usize, even: v128, odd: v128): void {
  const low = i8x16.shuffle(even, odd, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23)
  const high = i8x16.shuffle(even, odd, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31)
  v128.store(out, f32x4.convert_i32x4_s(low))
  v128.store(out, f32x4.convert_i32x4_s(high), 16)
}
