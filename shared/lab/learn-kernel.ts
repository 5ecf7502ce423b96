import { activate, activationGradient } from '../cnn/activations/pointwise'
import { tanh, tanhSlope } from '../cnn/activations/tanh'
import { conv } from '../cnn/conv'
import { convWeightGradient } from '../cnn/conv-gradients'
import { type Tensor, tensor } from '../tensor/tensor'

/** A model whose answer is the sum of a function of each kernel's correlation with the signal (`valid` part). */
export type KernelModel = { value: (z: number) => number; slope: (z: number) => number }

/** The plain correlation. */
export const LINEAR_MODEL: KernelModel = { value: (z) => z, slope: () => 1 }
/** The sum of tanh of each correlation. */
export const TANH_MODEL: KernelModel = { value: tanh, slope: tanhSlope }

function signalOf(values: readonly number[]): Tensor {
  return tensor([1, 1, values.length], values)
}

/** Answer of the model with these kernels. */
export function answerOf(model: KernelModel, x: readonly number[], kernels: readonly (readonly number[])[]): number[] {
  const parts = kernels.map((kernel) => activate(conv(signalOf(x), signalOf(kernel), undefined), model.value))
  return Array.from({ length: parts[0]?.data.length ?? 0 }, (_, n) =>
    parts.reduce((sum, part) => sum + (part.data[n] as number), 0),
  )
}

/** Mean square of the difference of two signals of one length. */
export function meanSquare(got: readonly number[], wanted: readonly number[]): number {
  return got.reduce((sum, value, n) => sum + (value - (wanted[n] as number)) ** 2, 0) / got.length
}

/** One step of gradient descent on the mean square over the whole signal: w - rate * slope, for each kernel. */
export function learnStep(
  model: KernelModel,
  data: { x: readonly number[]; wanted: readonly number[] },
  kernels: readonly (readonly number[])[],
  rate: number,
): number[][] {
  const got = answerOf(model, data.x, kernels)
  const slopes = got.map((value, n) => (2 * (value - (data.wanted[n] as number))) / got.length)
  return kernels.map((kernel) => {
    const z = conv(signalOf(data.x), signalOf(kernel), undefined)
    const dz = activationGradient(z, signalOf(slopes), model.slope)
    const dw = convWeightGradient(signalOf(data.x), dz, [1, 1, kernel.length])
    return kernel.map((weight, k) => weight - rate * (dw.data[k] as number))
  })
}
