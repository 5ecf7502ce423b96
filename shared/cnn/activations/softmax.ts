import { expectShape } from '../../tensor/expect-shape'
import type { Tensor } from '../../tensor/tensor'
import { mapLines } from './slices'

function sum(line: Float64Array): number {
  return line.reduce((total, value) => total + value, 0)
}

/** Subtracting the largest changes nothing in the quotient and keeps the exponentials from overflowing. */
function shifted(line: Float64Array): Float64Array {
  const largest = line.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  return line.map((value) => value - largest)
}

function softmaxOfLine(line: Float64Array): Float64Array {
  const powers = shifted(line).map(Math.exp)
  const total = sum(powers)
  return powers.map((power) => power / total)
}

function logSoftmaxOfLine(line: Float64Array): Float64Array {
  const exponents = shifted(line)
  const logTotal = Math.log(sum(exponents.map(Math.exp)))
  return exponents.map((exponent) => exponent - logTotal)
}

/** e^x / sum e^x along an axis (negative counts from the end); any shape, throws for an axis that does not exist. */
export function softmax(x: Tensor, axis: number): Tensor {
  return mapLines([x], axis, softmaxOfLine)
}

/** s (dy - sum(s dy)) with s the softmax. */
export function softmaxGradient(x: Tensor, dy: Tensor, axis: number): Tensor {
  expectShape('dy', dy, x.shape)
  return mapLines([x, dy], axis, (line, slopes) => {
    const s = softmaxOfLine(line)
    const mean = sum(s.map((value, i) => value * (slopes[i] as number)))
    return s.map((value, i) => value * ((slopes[i] as number) - mean))
  })
}

/** Logarithm of the softmax, x - max - ln sum e^(x - max). */
export function logSoftmax(x: Tensor, axis: number): Tensor {
  return mapLines([x], axis, logSoftmaxOfLine)
}

/** dy - s sum(dy) with s the softmax. */
export function logSoftmaxGradient(x: Tensor, dy: Tensor, axis: number): Tensor {
  expectShape('dy', dy, x.shape)
  return mapLines([x, dy], axis, (line, slopes) => {
    const s = softmaxOfLine(line)
    const total = sum(slopes)
    return slopes.map((slope, i) => slope - (s[i] as number) * total)
  })
}
