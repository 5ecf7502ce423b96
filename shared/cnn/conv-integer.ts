import { broadcastPlaces } from '../tensor/broadcast'
import { showShape, type Tensor, tensor } from '../tensor/tensor'
import { conv } from './conv'
import type { ConvOptions } from './conv-shapes'

/** A zero point or a scale: one number (shape [] or [1]) for all, or one for each first index of the weight ([M]). */
export type PerChannel = Tensor

/** One number for each element of `shape`, repeated over all axes but the first. */
export function spreadOverFirstAxis(
  name: string,
  values: PerChannel,
  shape: readonly number[],
): (index: number) => number {
  const { data } = values
  if (data.length === 1) {
    return () => data[0] as number
  }
  if (data.length !== shape[0]) {
    throw new RangeError(`${name} has shape ${showShape(values.shape)}, expected [] or [${shape[0]}]`)
  }
  const places = broadcastPlaces([data.length, ...shape.slice(1).map(() => 1)], shape)
  return (index) => data[places[index] as number] as number
}

/** q - zero point; without a zero point, q. */
export function centre(name: string, q: Tensor, zeroPoint: PerChannel | undefined): Tensor {
  if (!zeroPoint) {
    return q
  }
  const pointOf = spreadOverFirstAxis(name, zeroPoint, q.shape)
  return tensor(
    q.shape,
    q.data.map((value, index) => value - pointOf(index)),
  )
}

/**
 * Convolution of whole numbers less their zero points, exact; the padding is x's zero point, thus 0 after the subtraction.
 * x [N][C][...], w [M][C / groups][...], `xZeroPoint` [], `wZeroPoint` [] or [M] -> [N][M][...]. Source: ONNX ConvInteger.
 */
export function convInteger(
  x: Tensor,
  w: Tensor,
  zeroPoints: { x?: PerChannel; w?: PerChannel },
  options: ConvOptions = {},
): Tensor {
  return conv(centre('x zero point', x, zeroPoints.x), centre('w zero point', w, zeroPoints.w), undefined, options)
}
