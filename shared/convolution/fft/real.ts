/** Fourier transforms of real values: half the work of the complex one where the length is even. */
import { type FftPlan, planFft } from './plan'
import { type Roots, rootsOfUnity } from './roots'

/** A transform of `size` real values; its spectrum has `bins` = floor(size/2) + 1 complex values, the rest is their mirror. */
export interface RealFftPlan {
  readonly size: number
  readonly bins: number
  /** `X[k] = Σ x[n] e^(−2πi kn/N)`, 0 <= k < bins; `signal` is left as it is. */
  forward(signal: Float64Array, re: Float64Array, im: Float64Array): void
  /** The real values whose spectrum this is, scaled 1/N; the imaginary parts at 0 and at N/2 are taken as 0. */
  inverse(re: Float64Array, im: Float64Array, signal: Float64Array): void
}

/**
 * Plans a real transform of `size` values.
 * @throws RangeError unless size is a whole number >= 1; the methods, when an array has another length.
 */
export function planRealFft(size: number): RealFftPlan {
  const bins = Math.floor(size / 2) + 1
  const steps = size % 2 === 0 ? evenSteps(size) : oddSteps(size)
  return {
    size,
    bins,
    forward(signal, re, im) {
      expectLengths(size, bins, signal, re, im)
      steps.forward(signal, re, im)
    },
    inverse(re, im, signal) {
      expectLengths(size, bins, signal, re, im)
      steps.inverse(re, im, signal)
    },
  }
}

type Steps = Pick<RealFftPlan, 'forward' | 'inverse'>

function expectLengths(size: number, bins: number, signal: Float64Array, re: Float64Array, im: Float64Array): void {
  if (signal.length !== size || re.length !== bins || im.length !== bins) {
    throw new RangeError(
      `Real FFT of length ${size} needs a signal [${size}] and a spectrum [${bins}], ` +
        `got [${signal.length}] and [${re.length}], [${im.length}]`,
    )
  }
}

/** Odd lengths: the complex transform with an imaginary part of 0. */
function oddSteps(size: number): Steps {
  const plan = planFft(size)
  const workRe = new Float64Array(size)
  const workIm = new Float64Array(size)
  return {
    forward(signal, re, im) {
      workRe.set(signal)
      workIm.fill(0)
      plan.forward(workRe, workIm)
      re.set(workRe.subarray(0, re.length))
      im.set(workIm.subarray(0, im.length))
    },
    inverse(re, im, signal) {
      workRe[0] = re[0] as number
      workIm[0] = 0
      for (let k = 1; k < re.length; k++) {
        workRe[k] = workRe[size - k] = re[k] as number
        workIm[k] = im[k] as number
        workIm[size - k] = -(im[k] as number)
      }
      plan.inverse(workRe, workIm)
      signal.set(workRe)
    },
  }
}

/** Even lengths: even samples as real, odd samples as imaginary parts of one transform of half the length. */
function evenSteps(size: number): Steps {
  const half = size / 2
  const plan = planFft(half)
  const roots = rootsOfUnity(size, half)
  const workRe = new Float64Array(half)
  const workIm = new Float64Array(half)
  return {
    forward(signal, re, im) {
      for (let n = 0; n < half; n++) {
        workRe[n] = signal[2 * n] as number
        workIm[n] = signal[2 * n + 1] as number
      }
      plan.forward(workRe, workIm)
      untangle(roots, workRe, workIm, re, im)
    },
    inverse(re, im, signal) {
      tangle(roots, re, im, workRe, workIm, plan)
      for (let n = 0; n < half; n++) {
        signal[2 * n] = workRe[n] as number
        signal[2 * n + 1] = workIm[n] as number
      }
    },
  }
}

/** From Z = E + iO, the spectra of both halves, to `X[k] = E[k] + e^(−2πi k/N) O[k]`. */
function untangle(roots: Roots, zr: Float64Array, zi: Float64Array, re: Float64Array, im: Float64Array): void {
  const half = zr.length
  re[0] = (zr[0] as number) + (zi[0] as number)
  re[half] = (zr[0] as number) - (zi[0] as number)
  im[0] = im[half] = 0
  for (let k = 1; k < half; k++) {
    const m = half - k
    const evenR = ((zr[k] as number) + (zr[m] as number)) / 2
    const evenI = ((zi[k] as number) - (zi[m] as number)) / 2
    const oddR = ((zi[k] as number) + (zi[m] as number)) / 2
    const oddI = ((zr[m] as number) - (zr[k] as number)) / 2
    const c = roots.cos[k] as number
    const s = roots.sin[k] as number
    re[k] = evenR + oddR * c + oddI * s
    im[k] = evenI + oddI * c - oddR * s
  }
}

/** The way back: E and O from X, then the inverse of half the length. */
function tangle(
  roots: Roots,
  re: Float64Array,
  im: Float64Array,
  zr: Float64Array,
  zi: Float64Array,
  plan: FftPlan,
): void {
  const half = zr.length
  zr[0] = ((re[0] as number) + (re[half] as number)) / 2
  zi[0] = ((re[0] as number) - (re[half] as number)) / 2
  for (let k = 1; k < half; k++) {
    const m = half - k
    const evenR = ((re[k] as number) + (re[m] as number)) / 2
    const evenI = ((im[k] as number) - (im[m] as number)) / 2
    const differenceR = ((re[k] as number) - (re[m] as number)) / 2
    const differenceI = ((im[k] as number) + (im[m] as number)) / 2
    const c = roots.cos[k] as number
    const s = roots.sin[k] as number
    zr[k] = evenR - (differenceI * c + differenceR * s)
    zi[k] = evenI + (differenceR * c - differenceI * s)
  }
  plan.inverse(zr, zi)
}
