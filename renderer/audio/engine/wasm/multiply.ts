/**
 * The products of spectra, summed: where most of the time goes. Two products at a time halve the traffic of the sum;
 * four were slower, since sixteen registers do not hold them.
 */
import { productIm, productRe } from './complex'

/** `sum (+)= x · h` over `bytes` of spectrum. */
export function multiply1(sum: usize, bytes: usize, add: bool, x: usize, h: usize): void {
  for (let k: usize = 0; k < bytes; k += 32) {
    const p = sum + k
    const xr = v128.load(x + k)
    const xi = v128.load(x + k, 16)
    const hr = v128.load(h + k)
    const hi = v128.load(h + k, 16)
    let re = productRe(xr, xi, hr, hi)
    let im = productIm(xr, xi, hr, hi)
    if (add) {
      re = f32x4.add(re, v128.load(p))
      im = f32x4.add(im, v128.load(p, 16))
    }
    v128.store(p, re)
    v128.store(p, im, 16)
  }
}

/** `sum (+)= x · h + y · g` over `bytes` of spectrum. */
export function multiply2(sum: usize, bytes: usize, add: bool, x: usize, h: usize, y: usize, g: usize): void {
  for (let k: usize = 0; k < bytes; k += 32) {
    const p = sum + k
    const xr = v128.load(x + k)
    const xi = v128.load(x + k, 16)
    const hr = v128.load(h + k)
    const hi = v128.load(h + k, 16)
    let re = productRe(xr, xi, hr, hi)
    let im = productIm(xr, xi, hr, hi)
    const yr = v128.load(y + k)
    const yi = v128.load(y + k, 16)
    const gr = v128.load(g + k)
    const gi = v128.load(g + k, 16)
    re = f32x4.add(re, productRe(yr, yi, gr, gi))
    im = f32x4.add(im, productIm(yr, yi, gr, gi))
    if (add) {
      re = f32x4.add(re, v128.load(p))
      im = f32x4.add(im, v128.load(p, 16))
    }
    v128.store(p, re)
    v128.store(p, im, 16)
  }
}

/**
 * `sum (+)= Σ x · h` over `bytes` of spectra from `from` on, for `count` terms of three 32-bit numbers each: an input's lines
 * before this one, the age of its spectrum, the place of the kernel's. A delay line has `slots` spectra an input, `stride`
 * bytes each, and goes round from `newest` backwards.
 */
export function multiplySum(
  sum: usize,
  from: usize,
  bytes: usize,
  more: bool,
  terms: usize,
  count: usize,
  line: usize,
  newest: i32,
  slots: i32,
  stride: usize,
  spectra: usize,
): void {
  sum += from
  line += from
  spectra += from
  const end = terms + count * 12
  while (terms < end) {
    const x = slot(line, load<i32>(terms), newest - load<i32>(terms, 4), slots, stride)
    const h = spectra + load<u32>(terms, 8)
    if (terms + 12 < end) {
      const y = slot(line, load<i32>(terms, 12), newest - load<i32>(terms, 16), slots, stride)
      multiply2(sum, bytes, more, x, h, y, spectra + load<u32>(terms, 20))
    } else multiply1(sum, bytes, more, x, h)
    more = true
    terms += 24
  }
}

function slot(line: usize, input: i32, index: i32, slots: i32, stride: usize): usize {
  return line + <usize>(input * slots + (index < 0 ? index + slots : index)) * stride
}
