import { type Tensor, tensor } from './tensor'

/** Mirrors every axis; for two axes that is the turn by 180 degrees which makes a correlation a convolution. */
export function turn(value: Tensor): Tensor {
  return tensor(value.shape, value.data.toReversed())
}

/** True where turning changes nothing: convolution and correlation with such a kernel are the same. */
export function isPointSymmetric(value: Tensor): boolean {
  return value.data.every((element, index) => element === value.data[value.data.length - 1 - index])
}
