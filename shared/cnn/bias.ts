import { expectShape } from '../tensor/expect-shape'
import { sizeOf, type Tensor, tensor, zeros } from '../tensor/tensor'

/** Adds one number a channel to y [N][M][...]; throws unless the bias, where given, has shape [M]. */
export function addBias(y: Tensor, bias: Tensor | undefined): Tensor {
  if (!bias) {
    return y
  }
  const [, channels = 0, ...extents] = y.shape
  expectShape('Bias', bias, [channels])
  const size = sizeOf(extents)
  return tensor(
    y.shape,
    y.data.map((value, index) => value + (bias.data[Math.floor(index / size) % channels] as number)),
  )
}

/** Slope of loss = sum(dy * y) by the bias: the sum of dy [N][M][...] over everything but the channel -> [M]. */
export function biasGradient(dy: Tensor): Tensor {
  const [, channels = 0, ...extents] = dy.shape
  const size = sizeOf(extents)
  const db = zeros([channels])
  dy.data.forEach((slope, index) => {
    const channel = Math.floor(index / size) % channels
    db.data[channel] = (db.data[channel] as number) + slope
  })
  return db
}
