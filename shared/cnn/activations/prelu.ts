import { broadcastPlaces } from '../../tensor/broadcast'
import { expectShape } from '../../tensor/expect-shape'
import { type Tensor, tensor, zeros } from '../../tensor/tensor'
import { leakyRelu, leakyReluSlope } from './leaky-relu'

/**
 * Leaky ReLU with learned slopes: x above 0, slope x below. The slope's shape is broadcast to that of x from the right
 * ([C][1][1] is one a channel); throws where it cannot be. Source: ONNX PRelu since version 7.
 */
export function prelu(x: Tensor, slope: Tensor): Tensor {
  const places = broadcastPlaces(slope.shape, x.shape)
  return tensor(
    x.shape,
    x.data.map((value, index) => leakyRelu(value, slope.data[places[index] as number] as number)),
  )
}

/** Slopes of loss = sum(dy * prelu(x, slope)) by x and by the slope, the latter summed over what it was broadcast to. */
export function preluGradients(x: Tensor, slope: Tensor, dy: Tensor): { dx: Tensor; dslope: Tensor } {
  expectShape('dy', dy, x.shape)
  const places = broadcastPlaces(slope.shape, x.shape)
  const [dx, dslope] = [zeros(x.shape), zeros(slope.shape)]
  x.data.forEach((value, index) => {
    const place = places[index] as number
    const upstream = dy.data[index] as number
    dx.data[index] = upstream * leakyReluSlope(value, slope.data[place] as number)
    dslope.data[place] = (dslope.data[place] as number) + upstream * Math.min(0, value)
  })
  return { dx, dslope }
}
