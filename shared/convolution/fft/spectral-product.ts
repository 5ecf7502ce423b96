/** A kernel that has been transformed once and is applied to many blocks of one length. */
import { multiplySpectra } from './multiply'
import { realPlan } from './transform'

/** Replaces a block of `size` values by its circular convolution with the kernel. */
export type CircularFilter = (block: Float64Array) => void

/** Prepares the circular convolution of period `size` with a kernel of at most that many values. */
export function planCircularFilter(kernel: ArrayLike<number>, size: number): CircularFilter {
  const plan = realPlan(size)
  const padded = new Float64Array(size)
  padded.set(kernel)
  const kernelRe = new Float64Array(plan.bins)
  const kernelIm = new Float64Array(plan.bins)
  const re = new Float64Array(plan.bins)
  const im = new Float64Array(plan.bins)
  plan.forward(padded, kernelRe, kernelIm)
  return (block) => {
    plan.forward(block, re, im)
    multiplySpectra(re, im, kernelRe, kernelIm)
    plan.inverse(re, im, block)
  }
}
