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
