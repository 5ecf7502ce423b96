/** The four transforms as plain functions: they copy, keep recently used plans, and leave their arguments alone. */
import { type FftPlan, planFft } from './plan'
import { planRealFft, type RealFftPlan } from './real'

/** A complex sequence as two real ones of equal length. */
export interface Complex {
  re: Float64Array
  im: Float64Array
}

const PLANS_KEPT = 16
const complexPlans = new Map<number, FftPlan>()
const realPlans = new Map<number, RealFftPlan>()

/** `X[k] = Σ x[n] e^(−2πi kn/N)`; any N >= 1, not scaled. @throws RangeError when both parts differ in length or are empty. */
export function fft(re: ArrayLike<number>, im: ArrayLike<number>): Complex {
  const spectrum = { re: Float64Array.from(re), im: Float64Array.from(im) }
  complexPlan(re.length).forward(spectrum.re, spectrum.im)
  return spectrum
}

/** `x[n] = 1/N Σ X[k] e^(+2πi kn/N)`. @throws RangeError when both parts differ in length or are empty. */
export function ifft(re: ArrayLike<number>, im: ArrayLike<number>): Complex {
  const signal = { re: Float64Array.from(re), im: Float64Array.from(im) }
  complexPlan(re.length).inverse(signal.re, signal.im)
  return signal
}

/** The first floor(N/2) + 1 values of the transform of real values. @throws RangeError when the signal is empty. */
export function rfft(signal: ArrayLike<number>): Complex {
  const plan = realPlan(signal.length)
  const spectrum = { re: new Float64Array(plan.bins), im: new Float64Array(plan.bins) }
  plan.forward(Float64Array.from(signal), spectrum.re, spectrum.im)
  return spectrum
}

/** The `length` real values with this half spectrum. @throws RangeError unless it has floor(length/2) + 1 values. */
export function irfft(re: ArrayLike<number>, im: ArrayLike<number>, length: number): Float64Array {
  const signal = new Float64Array(length)
  realPlan(length).inverse(Float64Array.from(re), Float64Array.from(im), signal)
  return signal
}

/** A plan for this length, kept for the next call. */
export function complexPlan(size: number): FftPlan {
  return recall(complexPlans, size, planFft)
}

/** A plan for this length of real values, kept for the next call. */
export function realPlan(size: number): RealFftPlan {
  return recall(realPlans, size, planRealFft)
}

function recall<Plan>(plans: Map<number, Plan>, size: number, make: (size: number) => Plan): Plan {
  const plan = plans.get(size) ?? make(size)
  plans.delete(size)
  plans.set(size, plan)
  for (const oldest of plans.keys()) {
    if (plans.size <= PLANS_KEPT) {
      break
    }
    plans.delete(oldest)
  }
  return plan
}
