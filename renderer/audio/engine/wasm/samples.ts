/** What happens to samples before and after the spectra. */

/** 2^−64, −385 dBFS: inputs below it would meet small taps in the subnormal range, where processors are slow. */
const FAINTEST: f32 = 5.421010862427522e-20
/** 2^40, 241 dBFS: inputs above it could overflow within a transform and poison the spectra of a whole kernel. */
const LOUDEST: f32 = 1099511627776.0
const SMALLEST_NORMAL: f32 = 1.1754943508222875e-38
const LARGEST: f32 = 3.4028234663852886e38

/** Writes n input samples to both copies of the history; what is not finite or too faint is silence, the rest clamped. */
export function clean(source: usize, first: usize, second: usize, n: usize): void {
  for (let i: usize = 0; i < n; i++) {
    const x = load<f32>(source + i * 4)
    const size = abs(x)
    const kept = size >= FAINTEST && size <= LARGEST ? min(max(x, -LOUDEST), LOUDEST) : 0
    store<f32>(first + i * 4, kept)
    store<f32>(second + i * 4, kept)
  }
}

/** The same, four samples at once, for n a multiple of 4. */
export function clean4(source: usize, first: usize, second: usize, n: usize): void {
  const faintest = f32x4.splat(FAINTEST)
  const loudest = f32x4.splat(LOUDEST)
  const largest = f32x4.splat(LARGEST)
  const end = source + n * 4
  for (; source < end; source += 16, first += 16, second += 16) {
    const x = v128.load(source)
    const size = f32x4.abs(x)
    const good = v128.and(f32x4.ge(size, faintest), f32x4.le(size, largest))
    const clamped = f32x4.max(f32x4.min(x, loudest), f32x4.neg(loudest))
    const kept = v128.and(clamped, good)
    v128.store(first, kept)
    v128.store(second, kept)
  }
}

/** Copies samples, those that are subnormal or not finite as 0; in whole groups of 4, so up to 3 samples further. */
export function deliver(samples: usize, to: usize, n: usize): void {
  const smallest = f32x4.splat(SMALLEST_NORMAL)
  const largest = f32x4.splat(LARGEST)
  const end = samples + n * 4
  for (; samples < end; samples += 16, to += 16) {
    const x = v128.load(samples)
    const size = f32x4.abs(x)
    v128.store(to, v128.and(x, v128.and(f32x4.ge(size, smallest), f32x4.le(size, largest))))
  }
}

/** `samples += more`, in whole groups of 4. */
export function add(samples: usize, more: usize, n: usize): void {
  const end = samples + n * 4
  for (; samples < end; samples += 16, more += 16) v128.store(samples, f32x4.add(v128.load(samples), v128.load(more)))
}

/**
 * Cross-fades from `samples` to `next` along a smooth step, since a straight one has corners. Equal samples stay exactly
 * as they are.
 */
export function blend(samples: usize, next: usize, n: usize, position: f32, step: f32): void {
  for (let i: usize = 0; i < n; i++) {
    const t = min<f32>(1, (position + <f32>i + 1) * step)
    const weight = t * t * (3 - 2 * t)
    const x = load<f32>(samples + i * 4)
    store<f32>(samples + i * 4, x + weight * (load<f32>(next + i * 4) - x))
  }
}

/**
 * `out[i] (+)= Σ taps[k] · x[i − k]` for 0 <= i < n, k < count. Needs count − 1 samples before `x`; writes whole groups of
 * 16, so `out` has room for 15 more, and reads as far beyond `x`.
 */
export function direct(out: usize, x: usize, taps: usize, count: usize, n: usize, add: bool): void {
  const end = out + n * 4
  for (; out < end; out += 64, x += 64) {
    let s0 = f32x4.splat(0)
    let s1 = f32x4.splat(0)
    let s2 = f32x4.splat(0)
    let s3 = f32x4.splat(0)
    let p = x
    const last = taps + count * 4
    for (let t = taps; t < last; t += 4, p -= 4) {
      const tap = v128.load32_splat(t)
      s0 = f32x4.add(s0, f32x4.mul(tap, v128.load(p)))
      s1 = f32x4.add(s1, f32x4.mul(tap, v128.load(p, 16)))
      s2 = f32x4.add(s2, f32x4.mul(tap, v128.load(p, 32)))
      s3 = f32x4.add(s3, f32x4.mul(tap, v128.load(p, 48)))
    }
    // Added last, so that each stretch of taps is summed for itself: long sums keep their digits.
    if (add) {
      s0 = f32x4.add(s0, v128.load(out))
      s1 = f32x4.add(s1, v128.load(out, 16))
      s2 = f32x4.add(s2, v128.load(out, 32))
      s3 = f32x4.add(s3, v128.load(out, 48))
    }
    v128.store(out, s0)
    v128.store(out, s1, 16)
    v128.store(out, s2, 32)
    v128.store(out, s3, 48)
  }
}
