import { expectShape } from '../../tensor/expect-shape'
import { type Tensor, tensor } from '../../tensor/tensor'

/** Applies a function of one number to every element. */
export function activate(x: Tensor, value: (x: number) => number): Tensor {
  return tensor(
    x.shape,
    x.data.map((element) => value(element)),
  )
}

/** Slope of loss = sum(dy * f(x)) by x: dy f'(x), element by element. Throws when the shapes differ. */
export function activationGradient(x: Tensor, dy: Tensor, slope: (x: number) => number): Tensor {
  expectShape('dy', dy, x.shape)
  return tensor(
    x.shape,
    x.data.map((value, index) => (dy.data[index] as number) * slope(value)),
  )
}
