import fc from 'fast-check'
import { type Tensor, tensor, sizeOf } from '../../../shared/tensor/tensor'
import type { ConvOptions } from '../../../shared/cnn/conv-shapes'

/** Small whole numbers: sums of their products are exact, so results can be compared without a tolerance. */
export function wholeTensor(shape: readonly number[]): fc.Arbitrary<Tensor> {
  const size = sizeOf(shape)
  const elements = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size })
  return elements.map((data) => tensor(shape, data))
}

/** Distinct numbers in random order: windows have one maximum, and no step of a difference makes another element win. */
export function distinctTensor(shape: readonly number[]): fc.Arbitrary<Tensor> {
  const values = Array.from({ length: sizeOf(shape) }, (_, index) => index - sizeOf(shape) / 2 + 0.25)
  return fc.shuffledSubarray(values, { minLength: values.length }).map((data) => tensor(shape, data))
}

export type Axis = { extent: number; kernel: number; stride: number; dilation: number; begin: number; end: number }

/** One axis on which the dilated kernel fits into the padded input. */
export const axis: fc.Arbitrary<Axis> = fc
  .record({
    ...{ extent: fc.integer({ min: 1, max: 5 }), kernel: fc.integer({ min: 1, max: 3 }) },
    ...{ stride: fc.integer({ min: 1, max: 3 }), dilation: fc.integer({ min: 1, max: 2 }) },
    ...{ begin: fc.integer({ min: 0, max: 2 }), end: fc.integer({ min: 0, max: 2 }) },
  })
  .filter(({ extent, kernel, dilation, begin, end }) => extent + begin + end >= dilation * (kernel - 1) + 1)

export function optionsOf(axes: readonly Axis[]) {
  return {
    strides: axes.map((one) => one.stride),
    dilations: axes.map((one) => one.dilation),
    pads: [...axes.map((one) => one.begin), ...axes.map((one) => one.end)],
  }
}

export const axes: fc.Arbitrary<Axis[]> = fc.array(axis, { minLength: 1, maxLength: 3 })

export type Layer = { x: Tensor; w: Tensor; options: ConvOptions; axes: readonly Axis[] }

/** A layer in one to three dimensions with everything random: groups, strides, dilations, uneven padding. */
export const layer: fc.Arbitrary<Layer> = fc
  .record({ axes, groups: fc.integer({ min: 1, max: 2 }), batch: fc.integer({ min: 1, max: 2 }) })
  .chain((shape) => {
    const { groups, batch } = shape
    const perGroup = fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 }))
    return perGroup.chain(([inputs, outputs]) =>
      fc.record({
        x: wholeTensor([batch, inputs * groups, ...shape.axes.map((one) => one.extent)]),
        w: wholeTensor([outputs * groups, inputs, ...shape.axes.map((one) => one.kernel)]),
        options: fc.constant({ ...optionsOf(shape.axes), groups }),
        axes: fc.constant(shape.axes),
      }),
    )
  })

export function dot(a: Tensor, b: Tensor): number {
  return a.data.reduce((sum, value, index) => sum + value * (b.data[index] as number), 0)
}

export function combine(a: number, x: Tensor, b: number, y: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value, index) => a * value + b * (y.data[index] as number)),
  )
}

/** What a gradient must be: (loss(x + h e) - loss(x - h e)) / 2h for every element of x. */
export function differences(loss: (x: Tensor) => number, x: Tensor, step: number): Float64Array {
  return x.data.map((_, index) => {
    const moved = (by: number) =>
      tensor(
        x.shape,
        x.data.map((value, at) => (at === index ? value + by : value)),
      )
    return (loss(moved(step)) - loss(moved(-step))) / (2 * step)
  })
}

/** Largest distance of two lists: one comparison for many numbers keeps the property tests fast. */
export function distance(got: Float64Array, expected: Float64Array): number {
  return got.reduce((most, value, index) => Math.max(most, Math.abs(value - (expected[index] as number))), 0)
}
