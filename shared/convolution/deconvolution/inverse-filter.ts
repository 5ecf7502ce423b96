/** The regularised inverse filter that all spectral deconvolutions share. */
import { complexPlan } from '../fft/transform'

/** The amount L added to |H|² at each frequency, given |H|² at all of them (FFT order). */
export type Regularisation = (power: Float64Array) => (k: number) => number

/**
 * `x = Re IFFT( conj(H) Y / (|H|² + L) )` with transforms of `size` points.
 * @throws RangeError unless size is a whole number >= both lengths and >= 1.
 */
export function inverseFilter(
  observed: ArrayLike<number>,
  kernel: ArrayLike<number>,
  size: number,
  regularisation: Regularisation,
): Float64Array {
  const re = padded('observed', observed, size)
  const im = new Float64Array(size)
  const kernelRe = padded('kernel', kernel, size)
  const kernelIm = new Float64Array(size)
  const plan = complexPlan(size)
  plan.forward(re, im)
  plan.forward(kernelRe, kernelIm)
  divideSpectra(re, im, kernelRe, kernelIm, regularisation)
  plan.inverse(re, im)
  return re
}

/** `Y ← conj(H) Y / (|H|² + L)` in place. */
export function divideSpectra(
  re: Float64Array,
  im: Float64Array,
  kernelRe: Float64Array,
  kernelIm: Float64Array,
  regularisation: Regularisation,
): void {
  const power = kernelRe.map((part, k) => part * part + (kernelIm[k] as number) ** 2)
  const amount = regularisation(power)
  for (let k = 0; k < re.length; k++) {
    const below = (power[k] as number) + amount(k)
    const hr = kernelRe[k] as number
    const hi = kernelIm[k] as number
    const yr = re[k] as number
    const yi = im[k] as number
    re[k] = (hr * yr + hi * yi) / below
    im[k] = (hr * yi - hi * yr) / below
  }
}

function padded(name: string, values: ArrayLike<number>, size: number): Float64Array {
  if (!Number.isInteger(size) || size < Math.max(1, values.length)) {
    throw new RangeError(`Deconvolution needs a whole size >= the ${name} length ${values.length}, got ${size}`)
  }
  const result = new Float64Array(size)
  result.set(values)
  return result
}
