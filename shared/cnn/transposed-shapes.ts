import { expectPerAxis, expectWhole } from '../tensor/expect-shape'
import { showShape, sizeOf } from '../tensor/tensor'
import type { ConvOptions, ConvPlan } from './conv-shapes'
import { transposedOutputSize } from './output-size'
import { type AutoPad, reachOf, resolveOptions, tapsOf, type WindowPlan } from './windows'

/**
 * `outputPadding` (default 0 each axis) adds rows at the end; `outputShape` (spatial extents) fixes the size, and so does an
 * automatic padding (input * stride): the pads then follow from it.
 */
export type TransposedOptions = ConvOptions & { outputPadding?: readonly number[]; outputShape?: readonly number[] }

/** Splits the total to cut: half of it, rounded towards zero, at the beginning; SAME_LOWER exchanges the sides. */
function splitTotal(total: number, autoPad: AutoPad): [number, number] {
  const half = Math.trunc(total / 2) + 0
  return autoPad === 'SAME_LOWER' ? [total - half, half] : [half, total - half]
}

/**
 * Windows of the convolution whose transpose is wanted: its `output` is our input and its `input` is our result.
 * Throws when a list does not fit the number of axes or the result would be empty.
 */
function planTransposedWindows(
  input: readonly number[],
  kernel: readonly number[],
  options: TransposedOptions,
): WindowPlan {
  const rank = input.length
  expectPerAxis('kernel', kernel, rank)
  const { strides, dilations, pads, autoPad } = resolveOptions(rank, options)
  const { outputPadding = new Array<number>(rank).fill(0), outputShape } = options
  expectPerAxis('outputPadding', outputPadding, rank)
  expectWhole('outputPadding', outputPadding, 0)
  if (outputShape) {
    expectPerAxis('outputShape', outputShape, rank)
  }
  const axes = input.map((extent, axis) => {
    const [stride, dilation] = [strides[axis] as number, dilations[axis] as number]
    const whole = stride * (extent - 1) + (outputPadding[axis] as number) + reachOf(kernel[axis] as number, dilation)
    const size = outputShape?.[axis] ?? (autoPad.startsWith('SAME') ? extent * stride : undefined)
    if (size !== undefined) {
      const [begin, end] = splitTotal(whole - size, autoPad)
      return { begin, end, size }
    }
    const [begin, end] = autoPad === 'VALID' ? [0, 0] : [pads[axis] as number, pads[axis + rank] as number]
    const computed = { stride, dilation, begin, end, outputPadding: outputPadding[axis] }
    return { begin, end, size: transposedOutputSize(extent, kernel[axis] as number, computed) }
  })
  const result = axes.map(({ size }) => size)
  if (result.some((size) => size < 1)) {
    throw new RangeError(`Transposed convolution of ${showShape(input)} would have the shape ${showShape(result)}`)
  }
  const [begins, ends] = [axes.map(({ begin }) => begin), axes.map(({ end }) => end)]
  return { input: result, kernel, output: input, strides, dilations, begins, ends }
}

/** The convolution from our result [N][M][...] to our input [N][C][...] whose transpose is wanted; throws when shapes do not fit. */
export function planTransposed(x: readonly number[], w: readonly number[], options: TransposedOptions): ConvPlan {
  const { groups = 1 } = options
  const [batch = 0, channels = 0, ...input] = x
  const [rows, columns = 0, ...kernel] = w
  if (x.length < 3 || w.length !== x.length || rows !== channels || channels % groups !== 0) {
    throw new RangeError(
      `Input ${showShape(x)} and weight ${showShape(w)} do not fit with ${groups} groups: expected [N, C, ...] and [C, M / groups, ...]`,
    )
  }
  const windows = planTransposedWindows(input, kernel, options)
  return {
    ...{ batch, inputs: columns * groups, outputs: channels, groups, windows, taps: tapsOf(windows) },
    ...{ inputSize: sizeOf(windows.input), outputSize: sizeOf(input), kernelSize: sizeOf(kernel) },
  }
}
