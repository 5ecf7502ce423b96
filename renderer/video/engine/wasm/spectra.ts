/**
 * The way through the spectrum: transforms of a tile of complex reals, real and imaginary parts apart, down its columns, four
 * columns in the lanes of a vector, so that butterflies need no shuffles; rows are columns of the turned tile. Frequencies
 * stay in the order in which the halving leaves them: the spectrum of the kernel has the same. Lengths are powers of two;
 * sixteen columns at a time stay in the nearest cache.
 */

/** Bytes of the columns that are worked on together. */
const STRIP: usize = 64
/** Bytes of a root of halves, and of the three roots of quarters. */
const ROOT: usize = 8
const ROOTS: usize = 24

/** All columns to their frequencies; `roots` holds those of each level, longest span first. */
export function forward(re: usize, im: usize, stride: usize, length: usize, columns: usize, roots: usize): void {
  for (let at: usize = 0; at < columns * 4; at += STRIP) {
    let table = roots
    let span = length
    if (ctz(span) & 1) {
      halves(re + at, im + at, stride, span, table)
      table += (span >> 1) * ROOT
      span >>= 1
    }
    for (; span >= 4; span >>= 2) {
      quarters(re + at, im + at, stride, length, span)
      turnedQuarters(re + at, im + at, stride, length, span, table)
      table += ((span >> 2) - 1) * ROOTS
    }
  }
}

/** Back again, `length` times as large. */
export function inverse(re: usize, im: usize, stride: usize, length: usize, columns: usize, roots: usize): void {
  const odd = ctz(length) & 1
  const longest = odd ? length >> 1 : length
  let end = roots + (odd ? longest * ROOT : 0)
  for (let span = longest; span >= 4; span >>= 2) end += ((span >> 2) - 1) * ROOTS
  for (let at: usize = 0; at < columns * 4; at += STRIP) {
    let table = end
    for (let span: usize = 4; span <= longest; span <<= 2) {
      table -= ((span >> 2) - 1) * ROOTS
      joinedQuarters(re + at, im + at, stride, length, span)
      turnedJoinedQuarters(re + at, im + at, stride, length, span, table)
    }
    if (odd) joinedHalves(re + at, im + at, stride, length, roots)
  }
}

/** Sums and turned differences of the halves of all rows. */
function halves(re: usize, im: usize, stride: usize, length: usize, table: usize): void {
  const half = (length >> 1) * stride
  for (let row: usize = 0; row < half; row += stride, table += ROOT) {
    const c = v128.load32_splat(table)
    const s = v128.load32_splat(table, 4)
    for (let at = row; at < row + STRIP; at += 16) {
      const ar = v128.load(re + at)
      const ai = v128.load(im + at)
      const br = v128.load(re + half + at)
      const bi = v128.load(im + half + at)
      const dr = f32x4.sub(ar, br)
      const di = f32x4.sub(ai, bi)
      v128.store(re + at, f32x4.add(ar, br))
      v128.store(im + at, f32x4.add(ai, bi))
      v128.store(re + half + at, f32x4.sub(f32x4.mul(dr, c), f32x4.mul(di, s)))
      v128.store(im + half + at, f32x4.add(f32x4.mul(dr, s), f32x4.mul(di, c)))
    }
  }
}

function joinedHalves(re: usize, im: usize, stride: usize, length: usize, table: usize): void {
  const half = (length >> 1) * stride
  for (let row: usize = 0; row < half; row += stride, table += ROOT) {
    const c = v128.load32_splat(table)
    const s = v128.load32_splat(table, 4)
    for (let at = row; at < row + STRIP; at += 16) {
      const ar = v128.load(re + at)
      const ai = v128.load(im + at)
      const xr = v128.load(re + half + at)
      const xi = v128.load(im + half + at)
      const br = f32x4.add(f32x4.mul(xr, c), f32x4.mul(xi, s))
      const bi = f32x4.sub(f32x4.mul(xi, c), f32x4.mul(xr, s))
      v128.store(re + at, f32x4.add(ar, br))
      v128.store(im + at, f32x4.add(ai, bi))
      v128.store(re + half + at, f32x4.sub(ar, br))
      v128.store(im + half + at, f32x4.sub(ai, bi))
    }
  }
}

/** The first row of each quarter: its roots are 1. */
function quarters(re: usize, im: usize, stride: usize, length: usize, span: usize): void {
  const q = (span >> 2) * stride
  for (let row: usize = 0; row < length * stride; row += span * stride) {
    for (let at = row; at < row + STRIP; at += 16) {
      const r = re + at
      const i = im + at
      const ar = v128.load(r)
      const cr = v128.load(r + 2 * q)
      const t0r = f32x4.add(ar, cr)
      const t1r = f32x4.sub(ar, cr)
      const br = v128.load(r + q)
      const dr = v128.load(r + 3 * q)
      const t2r = f32x4.add(br, dr)
      const t3r = f32x4.sub(br, dr)
      v128.store(r, f32x4.add(t0r, t2r))
      v128.store(r + 2 * q, f32x4.sub(t0r, t2r))
      const ai = v128.load(i)
      const ci = v128.load(i + 2 * q)
      const t0i = f32x4.add(ai, ci)
      const t1i = f32x4.sub(ai, ci)
      const bi = v128.load(i + q)
      const di = v128.load(i + 3 * q)
      const t2i = f32x4.add(bi, di)
      const t3i = f32x4.sub(bi, di)
      v128.store(i, f32x4.add(t0i, t2i))
      v128.store(i + 2 * q, f32x4.sub(t0i, t2i))
      v128.store(r + q, f32x4.add(t1r, t3i))
      v128.store(i + q, f32x4.sub(t1i, t3r))
      v128.store(r + 3 * q, f32x4.sub(t1r, t3i))
      v128.store(i + 3 * q, f32x4.add(t1i, t3r))
    }
  }
}

/** All other rows of the quarters. */
function turnedQuarters(re: usize, im: usize, stride: usize, length: usize, span: usize, table: usize): void {
  const q = (span >> 2) * stride
  for (let first = stride; first < q; first += stride, table += ROOTS) {
    const c1 = v128.load32_splat(table)
    const s1 = v128.load32_splat(table, 4)
    const c2 = v128.load32_splat(table, 8)
    const s2 = v128.load32_splat(table, 12)
    const c3 = v128.load32_splat(table, 16)
    const s3 = v128.load32_splat(table, 20)
    for (let row = first; row < length * stride; row += span * stride) {
      for (let at = row; at < row + STRIP; at += 16) {
        const r = re + at
        const i = im + at
        const ar = v128.load(r)
        const cr = v128.load(r + 2 * q)
        const t0r = f32x4.add(ar, cr)
        const t1r = f32x4.sub(ar, cr)
        const br = v128.load(r + q)
        const dr = v128.load(r + 3 * q)
        const t2r = f32x4.add(br, dr)
        const t3r = f32x4.sub(br, dr)
        v128.store(r, f32x4.add(t0r, t2r))
        const ai = v128.load(i)
        const ci = v128.load(i + 2 * q)
        const t0i = f32x4.add(ai, ci)
        const t1i = f32x4.sub(ai, ci)
        const bi = v128.load(i + q)
        const di = v128.load(i + 3 * q)
        const t2i = f32x4.add(bi, di)
        const t3i = f32x4.sub(bi, di)
        v128.store(i, f32x4.add(t0i, t2i))
        const y2r = f32x4.sub(t0r, t2r)
        const y2i = f32x4.sub(t0i, t2i)
        v128.store(r + 2 * q, f32x4.sub(f32x4.mul(y2r, c2), f32x4.mul(y2i, s2)))
        v128.store(i + 2 * q, f32x4.add(f32x4.mul(y2r, s2), f32x4.mul(y2i, c2)))
        const y1r = f32x4.add(t1r, t3i)
        const y1i = f32x4.sub(t1i, t3r)
        v128.store(r + q, f32x4.sub(f32x4.mul(y1r, c1), f32x4.mul(y1i, s1)))
        v128.store(i + q, f32x4.add(f32x4.mul(y1r, s1), f32x4.mul(y1i, c1)))
        const y3r = f32x4.sub(t1r, t3i)
        const y3i = f32x4.add(t1i, t3r)
        v128.store(r + 3 * q, f32x4.sub(f32x4.mul(y3r, c3), f32x4.mul(y3i, s3)))
        v128.store(i + 3 * q, f32x4.add(f32x4.mul(y3r, s3), f32x4.mul(y3i, c3)))
      }
    }
  }
}

/** What `quarters` did, undone, four times as large. */
function joinedQuarters(re: usize, im: usize, stride: usize, length: usize, span: usize): void {
  const q = (span >> 2) * stride
  for (let row: usize = 0; row < length * stride; row += span * stride) {
    for (let at = row; at < row + STRIP; at += 16) {
      const r = re + at
      const i = im + at
      const u1r = v128.load(r + q)
      const u3r = v128.load(r + 3 * q)
      const t1r = f32x4.add(u1r, u3r)
      const t3r = f32x4.sub(u1r, u3r)
      const y0r = v128.load(r)
      const u2r = v128.load(r + 2 * q)
      const t0r = f32x4.add(y0r, u2r)
      const t2r = f32x4.sub(y0r, u2r)
      v128.store(r, f32x4.add(t0r, t1r))
      v128.store(r + 2 * q, f32x4.sub(t0r, t1r))
      const u1i = v128.load(i + q)
      const u3i = v128.load(i + 3 * q)
      const t1i = f32x4.add(u1i, u3i)
      const t3i = f32x4.sub(u1i, u3i)
      const y0i = v128.load(i)
      const u2i = v128.load(i + 2 * q)
      const t0i = f32x4.add(y0i, u2i)
      const t2i = f32x4.sub(y0i, u2i)
      v128.store(i, f32x4.add(t0i, t1i))
      v128.store(i + 2 * q, f32x4.sub(t0i, t1i))
      v128.store(r + q, f32x4.sub(t2r, t3i))
      v128.store(i + q, f32x4.add(t2i, t3r))
      v128.store(r + 3 * q, f32x4.add(t2r, t3i))
      v128.store(i + 3 * q, f32x4.sub(t2i, t3r))
    }
  }
}

function turnedJoinedQuarters(re: usize, im: usize, stride: usize, length: usize, span: usize, table: usize): void {
  const q = (span >> 2) * stride
  for (let first = stride; first < q; first += stride, table += ROOTS) {
    const c1 = v128.load32_splat(table)
    const s1 = v128.load32_splat(table, 4)
    const c2 = v128.load32_splat(table, 8)
    const s2 = v128.load32_splat(table, 12)
    const c3 = v128.load32_splat(table, 16)
    const s3 = v128.load32_splat(table, 20)
    for (let row = first; row < length * stride; row += span * stride) {
      for (let at = row; at < row + STRIP; at += 16) {
        const r = re + at
        const i = im + at
        const y1r = v128.load(r + q)
        const y1i = v128.load(i + q)
        const u1r = f32x4.add(f32x4.mul(y1r, c1), f32x4.mul(y1i, s1))
        const u1i = f32x4.sub(f32x4.mul(y1i, c1), f32x4.mul(y1r, s1))
        const y3r = v128.load(r + 3 * q)
        const y3i = v128.load(i + 3 * q)
        const u3r = f32x4.add(f32x4.mul(y3r, c3), f32x4.mul(y3i, s3))
        const u3i = f32x4.sub(f32x4.mul(y3i, c3), f32x4.mul(y3r, s3))
        const t1r = f32x4.add(u1r, u3r)
        const t3r = f32x4.sub(u1r, u3r)
        const t1i = f32x4.add(u1i, u3i)
        const t3i = f32x4.sub(u1i, u3i)
        const y2r = v128.load(r + 2 * q)
        const y2i = v128.load(i + 2 * q)
        const u2r = f32x4.add(f32x4.mul(y2r, c2), f32x4.mul(y2i, s2))
        const u2i = f32x4.sub(f32x4.mul(y2i, c2), f32x4.mul(y2r, s2))
        const y0r = v128.load(r)
        const t0r = f32x4.add(y0r, u2r)
        const t2r = f32x4.sub(y0r, u2r)
        v128.store(r, f32x4.add(t0r, t1r))
        v128.store(r + 2 * q, f32x4.sub(t0r, t1r))
        const y0i = v128.load(i)
        const t0i = f32x4.add(y0i, u2i)
        const t2i = f32x4.sub(y0i, u2i)
        v128.store(i, f32x4.add(t0i, t1i))
        v128.store(i + 2 * q, f32x4.sub(t0i, t1i))
        v128.store(r + q, f32x4.sub(t2r, t3i))
        v128.store(i + q, f32x4.add(t2i, t3r))
        v128.store(r + 3 * q, f32x4.add(t2r, t3i))
        v128.store(i + 3 * q, f32x4.sub(t2i, t3r))
      }
    }
  }
}

/** Turns a tile: rows become columns; both counts are multiples of 4. */
export function turned(from: usize, stride: usize, to: usize, toStride: usize, rows: usize, columns: usize): void {
  for (let y: usize = 0; y < rows; y += 4) {
    let out = to + y * 4
    const row = from + y * stride
    for (let at = row; at < row + columns * 4; at += 16, out += 4 * toStride) {
      const a = v128.load(at)
      const b = v128.load(at + stride)
      const c = v128.load(at + 2 * stride)
      const d = v128.load(at + 3 * stride)
      const ab = i8x16.shuffle(a, b, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23)
      const cd = i8x16.shuffle(c, d, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23)
      const ab2 = i8x16.shuffle(a, b, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31)
      const cd2 = i8x16.shuffle(c, d, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31)
      v128.store(out, i8x16.shuffle(ab, cd, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23))
      v128.store(out + toStride, i8x16.shuffle(ab, cd, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31))
      v128.store(out + 2 * toStride, i8x16.shuffle(ab2, cd2, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23))
      v128.store(
        out + 3 * toStride,
        i8x16.shuffle(ab2, cd2, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31),
      )
    }
  }
}

/** A spectrum times another, over itself. */
export function multiplied(re: usize, im: usize, byRe: usize, byIm: usize, bytes: usize): void {
  for (let at: usize = 0; at < bytes; at += 16) {
    const ar = v128.load(re + at)
    const ai = v128.load(im + at)
    const br = v128.load(byRe + at)
    const bi = v128.load(byIm + at)
    v128.store(re + at, f32x4.sub(f32x4.mul(ar, br), f32x4.mul(ai, bi)))
    v128.store(im + at, f32x4.add(f32x4.mul(ar, bi), f32x4.mul(ai, br)))
  }
}

/** Copies rows of `n` reals, then zeros up to `width`; both are rounded up to 4 where they are written. */
export function copyRows(
  from: usize,
  stride: usize,
  to: usize,
  toStride: usize,
  rows: usize,
  n: usize,
  width: usize,
): void {
  for (let row: usize = 0; row < rows; row++, from += stride, to += toStride) {
    for (let at: usize = 0; at < n * 4; at += 16) v128.store(to + at, v128.load(from + at))
    for (let k = n; k < width; k++) store<f32>(to + k * 4, 0)
  }
}
