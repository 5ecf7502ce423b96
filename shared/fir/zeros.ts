/** Zeros of an FIR filter in the z-plane. */
import { type ComplexRoots, polynomialRoots } from './zeros/aberth'

export interface FilterZeros {
  /** Places where the response is 0, each as often as its multiplicity; zero taps at the end give zeros at the origin. */
  zeros: ComplexRoots
  /** Zero taps at the start: samples of pure delay. */
  delay: number
}

/**
 * The z with `Σ h[k] z^(−k) = 0`, sorted by angle, then by distance from the origin. Each is a zero of a filter whose taps
 * differ by a few units in the last place; simple zeros are accurate to about 1e-12 for some hundred taps, one that is m
 * times repeated to about the m-th root of 1e-16 only.
 * @throws RangeError when all taps are 0 or one is not finite.
 */
export function firZeros(taps: ArrayLike<number>): FilterZeros {
  const all = Float64Array.from(taps)
  const first = all.findIndex((tap) => tap !== 0)
  if (first < 0 || !all.every(Number.isFinite)) {
    throw new RangeError(`Zeros need finite taps that are not all 0, got [${all.length}] taps`)
  }
  const end =
    all.length -
    Float64Array.from(all)
      .reverse()
      .findIndex((tap) => tap !== 0)
  const found = polynomialRoots(all.slice(first, end))
  const atOrigin = new Float64Array(all.length - end)
  return { zeros: sorted([...found.re, ...atOrigin], [...found.im, ...atOrigin]), delay: first }
}

function sorted(re: readonly number[], im: readonly number[]): ComplexRoots {
  const order = re
    .map((_, k) => k)
    .sort((a, b) => {
      const turn = Math.atan2(im[a] as number, re[a] as number) - Math.atan2(im[b] as number, re[b] as number)
      return turn || Math.hypot(re[a] as number, im[a] as number) - Math.hypot(re[b] as number, im[b] as number)
    })
  return {
    re: Float64Array.from(order, (k) => re[k] as number),
    im: Float64Array.from(order, (k) => im[k] as number),
  }
}
