/**
 * The inverse transform: the passes of `forward.ts` backwards. Leaves out the factor 1/N, which the kernels' spectra carry.
 * Only the imaginary part of the result is stored: the newer half of the window, which wrapping round does not reach.
 */
import { conjugateIm, conjugateRe } from './complex'

/** The first two passes over blocks of 16 values, in place. */
export function inverseLeaf(buffer: usize, twiddles: usize, blocks: usize): void {
  const end = buffer + blocks * 128
  for (; buffer < end; buffer += 128, twiddles += 128) {
    const y0r = v128.load(buffer),
      y0i = v128.load(buffer, 16)
    const y1r = v128.load(buffer, 32),
      y1i = v128.load(buffer, 48)
    const y2r = v128.load(buffer, 64),
      y2i = v128.load(buffer, 80)
    const y3r = v128.load(buffer, 96),
      y3i = v128.load(buffer, 112)
    const er = f32x4.add(y0r, y1r),
      ei = f32x4.add(y0i, y1i)
    const dr = f32x4.sub(y0r, y1r),
      di = f32x4.sub(y0i, y1i)
    const sr = f32x4.add(y2r, y3r),
      si = f32x4.add(y2i, y3i)
    const mr = f32x4.sub(y2r, y3r),
      mi = f32x4.sub(y2i, y3i)
    const b0r = f32x4.add(er, sr),
      b0i = f32x4.add(ei, si)
    const u2r = f32x4.sub(er, sr),
      u2i = f32x4.sub(ei, si)
    const u1r = f32x4.add(dr, mi),
      u1i = f32x4.sub(di, mr)
    const u3r = f32x4.sub(dr, mi),
      u3i = f32x4.add(di, mr)
    const v1r = v128.load(twiddles, 32),
      v1i = v128.load(twiddles, 48)
    const v2r = v128.load(twiddles, 64),
      v2i = v128.load(twiddles, 80)
    const v3r = v128.load(twiddles, 96),
      v3i = v128.load(twiddles, 112)
    const b1r = conjugateRe(u1r, u1i, v1r, v1i),
      b1i = conjugateIm(u1r, u1i, v1r, v1i)
    const b2r = conjugateRe(u2r, u2i, v2r, v2i),
      b2i = conjugateIm(u2r, u2i, v2r, v2i)
    const b3r = conjugateRe(u3r, u3i, v3r, v3i),
      b3i = conjugateIm(u3r, u3i, v3r, v3i)
    const l01r = v128.shuffle<f32>(b0r, b1r, 0, 4, 1, 5),
      h01r = v128.shuffle<f32>(b0r, b1r, 2, 6, 3, 7)
    const l23r = v128.shuffle<f32>(b2r, b3r, 0, 4, 1, 5),
      h23r = v128.shuffle<f32>(b2r, b3r, 2, 6, 3, 7)
    const l01i = v128.shuffle<f32>(b0i, b1i, 0, 4, 1, 5),
      h01i = v128.shuffle<f32>(b0i, b1i, 2, 6, 3, 7)
    const l23i = v128.shuffle<f32>(b2i, b3i, 0, 4, 1, 5),
      h23i = v128.shuffle<f32>(b2i, b3i, 2, 6, 3, 7)
    const z0r = v128.shuffle<f64>(l01r, l23r, 0, 2),
      z1r = v128.shuffle<f64>(l01r, l23r, 1, 3)
    const z2r = v128.shuffle<f64>(h01r, h23r, 0, 2),
      z3r = v128.shuffle<f64>(h01r, h23r, 1, 3)
    const z0i = v128.shuffle<f64>(l01i, l23i, 0, 2),
      z1i = v128.shuffle<f64>(l01i, l23i, 1, 3)
    const z2i = v128.shuffle<f64>(h01i, h23i, 0, 2),
      z3i = v128.shuffle<f64>(h01i, h23i, 1, 3)
    const fr = f32x4.add(z0r, z1r),
      fi = f32x4.add(z0i, z1i)
    const gr = f32x4.sub(z0r, z1r),
      gi = f32x4.sub(z0i, z1i)
    const hr = f32x4.add(z2r, z3r),
      hi = f32x4.add(z2i, z3i)
    const kr = f32x4.sub(z2r, z3r),
      ki = f32x4.sub(z2i, z3i)
    v128.store(buffer, f32x4.add(fr, hr))
    v128.store(buffer, f32x4.add(fi, hi), 16)
    const t2r = f32x4.sub(fr, hr),
      t2i = f32x4.sub(fi, hi)
    const t1r = f32x4.add(gr, ki),
      t1i = f32x4.sub(gi, kr)
    const t3r = f32x4.sub(gr, ki),
      t3i = f32x4.add(gi, kr)
    const w1r = v128.load32_splat(twiddles),
      w1i = v128.load32_splat(twiddles, 4)
    const w2r = v128.load32_splat(twiddles, 8),
      w2i = v128.load32_splat(twiddles, 12)
    const w3r = v128.load32_splat(twiddles, 16),
      w3i = v128.load32_splat(twiddles, 20)
    v128.store(buffer, conjugateRe(t1r, t1i, w1r, w1i), 32)
    v128.store(buffer, conjugateIm(t1r, t1i, w1r, w1i), 48)
    v128.store(buffer, conjugateRe(t2r, t2i, w2r, w2i), 64)
    v128.store(buffer, conjugateIm(t2r, t2i, w2r, w2i), 80)
    v128.store(buffer, conjugateRe(t3r, t3i, w3r, w3i), 96)
    v128.store(buffer, conjugateIm(t3r, t3i, w3r, w3i), 112)
  }
}

/** A pass over `blocks` blocks of `size` values, in place. */
export function inversePass(buffer: usize, size: usize, twiddles: usize, blocks: usize, from: usize, to: usize): void {
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
      const y0r = v128.load(p),
        y0i = v128.load(p, 16)
      const y1r = v128.load(p1),
        y1i = v128.load(p1, 16)
      const y2r = v128.load(p2),
        y2i = v128.load(p2, 16)
      const y3r = v128.load(p3),
        y3i = v128.load(p3, 16)
      const er = f32x4.add(y0r, y1r),
        ei = f32x4.add(y0i, y1i)
      const dr = f32x4.sub(y0r, y1r),
        di = f32x4.sub(y0i, y1i)
      const sr = f32x4.add(y2r, y3r),
        si = f32x4.add(y2i, y3i)
      const mr = f32x4.sub(y2r, y3r),
        mi = f32x4.sub(y2i, y3i)
      v128.store(p, f32x4.add(er, sr))
      v128.store(p, f32x4.add(ei, si), 16)
      const t2r = f32x4.sub(er, sr),
        t2i = f32x4.sub(ei, si)
      const t1r = f32x4.add(dr, mi),
        t1i = f32x4.sub(di, mr)
      const t3r = f32x4.sub(dr, mi),
        t3i = f32x4.add(di, mr)
      v128.store(p1, conjugateRe(t1r, t1i, w1r, w1i))
      v128.store(p1, conjugateIm(t1r, t1i, w1r, w1i), 16)
      v128.store(p2, conjugateRe(t2r, t2i, w2r, w2i))
      v128.store(p2, conjugateIm(t2r, t2i, w2r, w2i), 16)
      v128.store(p3, conjugateRe(t3r, t3i, w3r, w3i))
      v128.store(p3, conjugateIm(t3r, t3i, w3r, w3i), 16)
    }
    buffer += size * 8
    twiddles += 32
  }
}

/** The last pass, from `buffer` to `size` real samples at `out`. */
export function inverseRoot4(buffer: usize, out: usize, size: usize, twiddles: usize, from: usize, to: usize): void {
  const w1r = v128.load32_splat(twiddles),
    w1i = v128.load32_splat(twiddles, 4)
  const w2r = v128.load32_splat(twiddles, 8),
    w2i = v128.load32_splat(twiddles, 12)
  const w3r = v128.load32_splat(twiddles, 16),
    w3i = v128.load32_splat(twiddles, 20)
  const end = out + to * 16
  const q = size * 2
  out += from * 16
  for (let p = buffer + from * 32; out < end; p += 32, out += 16) {
    const p1 = p + q,
      p2 = p + 2 * q,
      p3 = p + 3 * q
    const y0r = v128.load(p),
      y0i = v128.load(p, 16)
    const y1r = v128.load(p1),
      y1i = v128.load(p1, 16)
    const y2r = v128.load(p2),
      y2i = v128.load(p2, 16)
    const y3r = v128.load(p3),
      y3i = v128.load(p3, 16)
    const er = f32x4.add(y0r, y1r),
      ei = f32x4.add(y0i, y1i)
    const dr = f32x4.sub(y0r, y1r),
      di = f32x4.sub(y0i, y1i)
    const sr = f32x4.add(y2r, y3r),
      si = f32x4.add(y2i, y3i)
    const mr = f32x4.sub(y2r, y3r),
      mi = f32x4.sub(y2i, y3i)
    v128.store(out, f32x4.add(ei, si))
    v128.store(out + size, conjugateIm(f32x4.add(dr, mi), f32x4.sub(di, mr), w1r, w1i))
    v128.store(out + 2 * size, conjugateIm(f32x4.sub(er, sr), f32x4.sub(ei, si), w2r, w2i))
    v128.store(out + 3 * size, conjugateIm(f32x4.sub(dr, mi), f32x4.add(di, mr), w3r, w3i))
  }
}

/** The last pass of the sizes whose logarithm is odd. */
export function inverseRoot2(buffer: usize, out: usize, size: usize, twiddles: usize, from: usize, to: usize): void {
  const w1r = v128.load32_splat(twiddles),
    w1i = v128.load32_splat(twiddles, 4)
  const end = out + to * 16
  const q = size * 4
  out += from * 16
  for (let p = buffer + from * 32; out < end; p += 32, out += 16) {
    const y0r = v128.load(p),
      y0i = v128.load(p, 16)
    const y1r = v128.load(p + q),
      y1i = v128.load(p + q, 16)
    v128.store(out, f32x4.add(y0i, y1i))
    v128.store(out + 2 * size, conjugateIm(f32x4.sub(y0r, y1r), f32x4.sub(y0i, y1i), w1r, w1i))
  }
}

/** All passes from the leaves up to blocks of `size` values; `tables` as for the forward transform. */
export function inverseTree(buffer: usize, size: usize, tables: usize, block: usize, blocks: usize): void {
  for (const end = block + blocks; block < end; block++) {
    let table = tables
    let count: usize = 1
    for (let part = size; part > 16; part >>= 2, count <<= 2) table += 4
    inverseLeaf(buffer, load<u32>(table) + block * count * 128, count)
    for (let part: usize = 64; part <= size; part <<= 2) {
      count >>= 2
      table -= 4
      inversePass(buffer, part, load<u32>(table) + block * count * 32, count, 0, part / 16)
    }
    buffer += size * 8
  }
}
