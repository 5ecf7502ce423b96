/**
 * The forward transform, pass by pass. A window of 2N real samples is the polynomial of z in the ring where z^2N = −1; as
 * z^N = i there, it is N complex values: the older half is the real, the newer half the imaginary part. Each pass splits
 * z^M − c into factors z^(M/r) − w with w^r = c, so a block has one twiddle, nothing is packed or put in order, and there is
 * no separate bin for DC. Spectra are groups of 4: four real parts, four imaginary parts.
 *
 * Twiddles of a block are w, w², w³ (real and imaginary, padded to 8 values); `from` and `to` count vectors of 4 butterflies
 * within a block, so that a pass can be done bit by bit.
 */
import { productIm, productRe } from './complex'

/** The first pass, from N real and N imaginary samples (two windows of the history) into `out`. */
export function forwardRoot4(
  re: usize,
  im: usize,
  out: usize,
  size: usize,
  twiddles: usize,
  from: usize,
  to: usize,
): void {
  const w1r = v128.load32_splat(twiddles),
    w1i = v128.load32_splat(twiddles, 4)
  const w2r = v128.load32_splat(twiddles, 8),
    w2i = v128.load32_splat(twiddles, 12)
  const w3r = v128.load32_splat(twiddles, 16),
    w3i = v128.load32_splat(twiddles, 20)
  const end = re + to * 16
  const stride = size * 2
  re += from * 16
  im += from * 16
  out += from * 32
  for (; re < end; re += 16, im += 16, out += 32) {
    const a0r = v128.load(re),
      a0i = v128.load(im)
    const a1r = v128.load(re + size),
      a1i = v128.load(im + size)
    const a2r = v128.load(re + 2 * size),
      a2i = v128.load(im + 2 * size)
    const a3r = v128.load(re + 3 * size),
      a3i = v128.load(im + 3 * size)
    const t1r = productRe(a1r, a1i, w1r, w1i),
      t1i = productIm(a1r, a1i, w1r, w1i)
    const t2r = productRe(a2r, a2i, w2r, w2i),
      t2i = productIm(a2r, a2i, w2r, w2i)
    const t3r = productRe(a3r, a3i, w3r, w3i),
      t3i = productIm(a3r, a3i, w3r, w3i)
    const er = f32x4.add(a0r, t2r),
      ei = f32x4.add(a0i, t2i)
    const dr = f32x4.sub(a0r, t2r),
      di = f32x4.sub(a0i, t2i)
    const sr = f32x4.add(t1r, t3r),
      si = f32x4.add(t1i, t3i)
    const mr = f32x4.sub(t1r, t3r),
      mi = f32x4.sub(t1i, t3i)
    v128.store(out, f32x4.add(er, sr))
    v128.store(out, f32x4.add(ei, si), 16)
    v128.store(out + stride, f32x4.sub(er, sr))
    v128.store(out + stride, f32x4.sub(ei, si), 16)
    v128.store(out + 2 * stride, f32x4.sub(dr, mi))
    v128.store(out + 2 * stride, f32x4.add(di, mr), 16)
    v128.store(out + 3 * stride, f32x4.add(dr, mi))
    v128.store(out + 3 * stride, f32x4.sub(di, mr), 16)
  }
}

/** The first pass of the sizes whose logarithm is odd. */
export function forwardRoot2(
  re: usize,
  im: usize,
  out: usize,
  size: usize,
  twiddles: usize,
  from: usize,
  to: usize,
): void {
  const w1r = v128.load32_splat(twiddles),
    w1i = v128.load32_splat(twiddles, 4)
  const end = re + to * 16
  const half = size * 2
  const stride = size * 4
  re += from * 16
  im += from * 16
  out += from * 32
  for (; re < end; re += 16, im += 16, out += 32) {
    const a0r = v128.load(re),
      a0i = v128.load(im)
    const a1r = v128.load(re + half),
      a1i = v128.load(im + half)
    const tr = productRe(a1r, a1i, w1r, w1i),
      ti = productIm(a1r, a1i, w1r, w1i)
    v128.store(out, f32x4.add(a0r, tr))
    v128.store(out, f32x4.add(a0i, ti), 16)
    v128.store(out + stride, f32x4.sub(a0r, tr))
    v128.store(out + stride, f32x4.sub(a0i, ti), 16)
  }
}

/** A pass over `blocks` blocks of `size` values, in place. */
export function forwardPass(buffer: usize, size: usize, twiddles: usize, blocks: usize, from: usize, to: usize): void {
  const q = size * 2
  for (let b: usize = 0; b < blocks; b++) {
    const w1r = v128.load32_splat(twiddles),
      w1i = v128.load32_splat(twiddles, 4)
    const w2r = v128.load32_splat(twiddles, 8),
      w2i = v128.load32_splat(twiddles, 12)
    const w3r = v128.load32_splat(twiddles, 16),
      w3i = v128.load32_splat(twiddles, 20)
    const end = buffer + to * 32
    for (let p = buffer + from * 32; p < end; p += 32) {
      const p1 = p + q,
        p2 = p + 2 * q,
        p3 = p + 3 * q
      const a0r = v128.load(p),
        a0i = v128.load(p, 16)
      const a1r = v128.load(p1),
        a1i = v128.load(p1, 16)
      const a2r = v128.load(p2),
        a2i = v128.load(p2, 16)
      const a3r = v128.load(p3),
        a3i = v128.load(p3, 16)
      const t1r = productRe(a1r, a1i, w1r, w1i),
        t1i = productIm(a1r, a1i, w1r, w1i)
      const t2r = productRe(a2r, a2i, w2r, w2i),
        t2i = productIm(a2r, a2i, w2r, w2i)
      const t3r = productRe(a3r, a3i, w3r, w3i),
        t3i = productIm(a3r, a3i, w3r, w3i)
      const er = f32x4.add(a0r, t2r),
        ei = f32x4.add(a0i, t2i)
      const dr = f32x4.sub(a0r, t2r),
        di = f32x4.sub(a0i, t2i)
      const sr = f32x4.add(t1r, t3r),
        si = f32x4.add(t1i, t3i)
      const mr = f32x4.sub(t1r, t3r),
        mi = f32x4.sub(t1i, t3i)
      v128.store(p, f32x4.add(er, sr))
      v128.store(p, f32x4.add(ei, si), 16)
      v128.store(p1, f32x4.sub(er, sr))
      v128.store(p1, f32x4.sub(ei, si), 16)
      v128.store(p2, f32x4.sub(dr, mi))
      v128.store(p2, f32x4.add(di, mr), 16)
      v128.store(p3, f32x4.add(dr, mi))
      v128.store(p3, f32x4.sub(di, mr), 16)
    }
    buffer += size * 8
    twiddles += 32
  }
}

/**
 * The last two passes over blocks of 16 values, in place. Twiddles of a block: those of the first of the two, then those of
 * its four children side by side.
 */
export function forwardLeaf(buffer: usize, twiddles: usize, blocks: usize): void {
  const end = buffer + blocks * 128
  for (; buffer < end; buffer += 128, twiddles += 128) {
    const w1r = v128.load32_splat(twiddles),
      w1i = v128.load32_splat(twiddles, 4)
    const w2r = v128.load32_splat(twiddles, 8),
      w2i = v128.load32_splat(twiddles, 12)
    const w3r = v128.load32_splat(twiddles, 16),
      w3i = v128.load32_splat(twiddles, 20)
    const a0r = v128.load(buffer),
      a0i = v128.load(buffer, 16)
    const a1r = v128.load(buffer, 32),
      a1i = v128.load(buffer, 48)
    const a2r = v128.load(buffer, 64),
      a2i = v128.load(buffer, 80)
    const a3r = v128.load(buffer, 96),
      a3i = v128.load(buffer, 112)
    const t1r = productRe(a1r, a1i, w1r, w1i),
      t1i = productIm(a1r, a1i, w1r, w1i)
    const t2r = productRe(a2r, a2i, w2r, w2i),
      t2i = productIm(a2r, a2i, w2r, w2i)
    const t3r = productRe(a3r, a3i, w3r, w3i),
      t3i = productIm(a3r, a3i, w3r, w3i)
    const er = f32x4.add(a0r, t2r),
      ei = f32x4.add(a0i, t2i)
    const dr = f32x4.sub(a0r, t2r),
      di = f32x4.sub(a0i, t2i)
    const sr = f32x4.add(t1r, t3r),
      si = f32x4.add(t1i, t3i)
    const mr = f32x4.sub(t1r, t3r),
      mi = f32x4.sub(t1i, t3i)
    const y0r = f32x4.add(er, sr),
      y1r = f32x4.sub(er, sr),
      y2r = f32x4.sub(dr, mi),
      y3r = f32x4.add(dr, mi)
    const y0i = f32x4.add(ei, si),
      y1i = f32x4.sub(ei, si),
      y2i = f32x4.add(di, mr),
      y3i = f32x4.sub(di, mr)
    // Transposed, so that the four children lie in the four lanes.
    const l01r = v128.shuffle<f32>(y0r, y1r, 0, 4, 1, 5),
      h01r = v128.shuffle<f32>(y0r, y1r, 2, 6, 3, 7)
    const l23r = v128.shuffle<f32>(y2r, y3r, 0, 4, 1, 5),
      h23r = v128.shuffle<f32>(y2r, y3r, 2, 6, 3, 7)
    const l01i = v128.shuffle<f32>(y0i, y1i, 0, 4, 1, 5),
      h01i = v128.shuffle<f32>(y0i, y1i, 2, 6, 3, 7)
    const l23i = v128.shuffle<f32>(y2i, y3i, 0, 4, 1, 5),
      h23i = v128.shuffle<f32>(y2i, y3i, 2, 6, 3, 7)
    const b0r = v128.shuffle<f64>(l01r, l23r, 0, 2),
      b1r = v128.shuffle<f64>(l01r, l23r, 1, 3)
    const b2r = v128.shuffle<f64>(h01r, h23r, 0, 2),
      b3r = v128.shuffle<f64>(h01r, h23r, 1, 3)
    const b0i = v128.shuffle<f64>(l01i, l23i, 0, 2),
      b1i = v128.shuffle<f64>(l01i, l23i, 1, 3)
    const b2i = v128.shuffle<f64>(h01i, h23i, 0, 2),
      b3i = v128.shuffle<f64>(h01i, h23i, 1, 3)
    const v1r = v128.load(twiddles, 32),
      v1i = v128.load(twiddles, 48)
    const v2r = v128.load(twiddles, 64),
      v2i = v128.load(twiddles, 80)
    const v3r = v128.load(twiddles, 96),
      v3i = v128.load(twiddles, 112)
    const u1r = productRe(b1r, b1i, v1r, v1i),
      u1i = productIm(b1r, b1i, v1r, v1i)
    const u2r = productRe(b2r, b2i, v2r, v2i),
      u2i = productIm(b2r, b2i, v2r, v2i)
    const u3r = productRe(b3r, b3i, v3r, v3i),
      u3i = productIm(b3r, b3i, v3r, v3i)
    const fr = f32x4.add(b0r, u2r),
      fi = f32x4.add(b0i, u2i)
    const gr = f32x4.sub(b0r, u2r),
      gi = f32x4.sub(b0i, u2i)
    const hr = f32x4.add(u1r, u3r),
      hi = f32x4.add(u1i, u3i)
    const kr = f32x4.sub(u1r, u3r),
      ki = f32x4.sub(u1i, u3i)
    v128.store(buffer, f32x4.add(fr, hr))
    v128.store(buffer, f32x4.add(fi, hi), 16)
    v128.store(buffer, f32x4.sub(fr, hr), 32)
    v128.store(buffer, f32x4.sub(fi, hi), 48)
    v128.store(buffer, f32x4.sub(gr, ki), 64)
    v128.store(buffer, f32x4.add(gi, kr), 80)
    v128.store(buffer, f32x4.add(gr, ki), 96)
    v128.store(buffer, f32x4.sub(gi, kr), 112)
  }
}

/**
 * All passes from blocks of `size` values down, one block after the other while it is in the nearest cache. `tables` holds
 * the address of each of these passes' twiddles, then that of the leaves'; `block` is the first block's place in its pass.
 */
export function forwardTree(buffer: usize, size: usize, tables: usize, block: usize, blocks: usize): void {
  for (const end = block + blocks; block < end; block++) {
    let table = tables
    let count: usize = 1
    for (let part = size; part > 16; part >>= 2, table += 4, count <<= 2)
      forwardPass(buffer, part, load<u32>(table) + block * count * 32, count, 0, part / 16)
    forwardLeaf(buffer, load<u32>(table) + block * count * 128, count)
    buffer += size * 8
  }
}
