import { type Tensor, zeros } from '../tensor/tensor'
import { type ConvOptions, forEachConnection, planConv } from './conv-shapes'

/**
 * A convolution layer as one matrix: rows are outputs, columns inputs, both flat, for one picture of shape `inputShape`
 * [1][C][...]. Its transpose is the transposed convolution. Meant for pictures small enough to look at.
 */
export function convMatrix(w: Tensor, inputShape: readonly number[], options: ConvOptions = {}): Tensor {
  const plan = planConv(inputShape, w.shape, options)
  const { taps, inputSize, outputSize, kernelSize, inputs, outputs } = plan
  const columns = inputs * inputSize
  const matrix = zeros([outputs * outputSize, columns])
  forEachConnection({ ...plan, batch: 1 }, (x, y, fromW) => {
    for (let o = 0; o < outputSize; o++) {
      for (let k = 0; k < kernelSize; k++) {
        const tap = taps[o * kernelSize + k] as number
        if (tap >= 0) {
          matrix.data[(y + o) * columns + x + tap] = w.data[fromW + k] as number
        }
      }
    }
  })
  return matrix
}
