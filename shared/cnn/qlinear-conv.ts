import { roundHalfToEven } from '../numbers/rounding'
import { saturate, type WholeKind } from '../numbers/saturation'
import { sizeOf, type Tensor, tensor } from '../tensor/tensor'
import { addBias } from './bias'
import type { ConvOptions } from './conv-shapes'
import { convInteger, type PerChannel, spreadOverFirstAxis } from './conv-integer'

/** Real value = scale (q - zero point); one scale and zero point, for weights also one each output channel. */
export type Quantisation = { scale: PerChannel; zeroPoint: PerChannel }

/**
 * Quantised convolution: both inputs stand for real values, the result is divided by its own scale, rounded half to even and
 * saturated to `kind`. The bias [M] is in units of x.scale * w.scale. Source: ONNX QLinearConv.
 */
export function qlinearConv(
  x: { q: Tensor; is: Quantisation },
  w: { q: Tensor; is: Quantisation },
  bias: Tensor | undefined,
  y: { is: Quantisation; kind: WholeKind },
  options: ConvOptions = {},
): Tensor {
  const sums = addBias(convInteger(x.q, w.q, { x: x.is.zeroPoint, w: w.is.zeroPoint }, options), bias)
  const [, channels = 0, ...extents] = sums.shape
  const size = sizeOf(extents)
  const scaleOf = spreadOverFirstAxis('w scale', w.is.scale, [channels])
  const [xScale, yScale, yZero] = [
    x.is.scale.data[0] as number,
    y.is.scale.data[0] as number,
    y.is.zeroPoint.data[0] as number,
  ]
  const requantise = (sum: number, index: number) => {
    const factor = (xScale * scaleOf(Math.floor(index / size) % channels)) / yScale
    return saturate(roundHalfToEven(sum * factor) + yZero, y.kind)
  }
  return tensor(sums.shape, sums.data.map(requantise))
}
