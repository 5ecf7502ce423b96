import { type Tensor, zeros } from '../tensor/tensor'
import { type ConvPlan, forEachConnection, outputShapeOf } from './conv-shapes'

/** `y[m][o] = sum over c, k of w[m][c][k] x[c][tap(o, k)]`: the correlation itself. Zeros of the padding take part in the sum. */
export function correlate(plan: ConvPlan, x: Tensor, w: Tensor): Tensor {
  const { taps, outputSize, kernelSize } = plan
  const y = zeros(outputShapeOf(plan))
  forEachConnection(plan, (fromX, toY, fromW) => {
    for (let o = 0; o < outputSize; o++) {
      let sum = 0
      for (let k = 0; k < kernelSize; k++) {
        const tap = taps[o * kernelSize + k] as number
        sum += (w.data[fromW + k] as number) * (tap < 0 ? 0 : (x.data[fromX + tap] as number))
      }
      y.data[toY + o] = (y.data[toY + o] as number) + sum
    }
  })
  return y
}

/** `x[c][tap(o, k)] += y[m][o] w[m][c][k]`: paints each output value times the kernel onto its window, the transpose of `correlate`. */
export function paintBack(plan: ConvPlan, y: Tensor, w: Tensor): Tensor {
  const { taps, outputSize, kernelSize, batch, inputs, windows } = plan
  const x = zeros([batch, inputs, ...windows.input])
  forEachConnection(plan, (toX, fromY, fromW) => {
    for (let o = 0; o < outputSize; o++) {
      const paint = y.data[fromY + o] as number
      for (let k = 0; k < kernelSize; k++) {
        const tap = taps[o * kernelSize + k] as number
        if (tap >= 0) {
          x.data[toX + tap] = (x.data[toX + tap] as number) + paint * (w.data[fromW + k] as number)
        }
      }
    }
  })
  return x
}

/** `w[m][c][k] = sum over n, o of y[m][o] x[c][tap(o, k)]`: how much each weight weighed in. */
export function correlateWithOutput(plan: ConvPlan, x: Tensor, y: Tensor): Tensor {
  const { taps, outputSize, kernelSize, inputs, outputs, groups, windows } = plan
  const w = zeros([outputs, inputs / groups, ...windows.kernel])
  forEachConnection(plan, (fromX, fromY, toW) => {
    for (let k = 0; k < kernelSize; k++) {
      let sum = 0
      for (let o = 0; o < outputSize; o++) {
        const tap = taps[o * kernelSize + k] as number
        sum += (y.data[fromY + o] as number) * (tap < 0 ? 0 : (x.data[fromX + tap] as number))
      }
      w.data[toW + k] = (w.data[toW + k] as number) + sum
    }
  })
  return w
}
