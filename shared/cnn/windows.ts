import { indicesOf, stridesOf } from '../tensor/indexing'
import { expectPerAxis, expectWhole } from '../tensor/expect-shape'
import { showShape, sizeOf } from '../tensor/tensor'
import { outputSize } from './output-size'

/** Words of ONNX: explicit pads, output = ceil(input / stride) with the odd pad at the end or at the beginning, no pads. */
export const AUTO_PADS = ['NOTSET', 'SAME_UPPER', 'SAME_LOWER', 'VALID'] as const
export type AutoPad = (typeof AUTO_PADS)[number]

/**
 * How windows lie on the spatial axes. Lists have one entry for each axis, defaults are 1 (strides, dilations) and 0 (pads);
 * `pads` holds all begins, then all ends, in elements, and counts only with `autoPad: 'NOTSET'`.
 */
export type WindowOptions = {
  strides?: readonly number[]
  pads?: readonly number[]
  dilations?: readonly number[]
  autoPad?: AutoPad
}

/** Windows with everything resolved. Window o covers input elements `o * stride - begin + k * dilation`, k = 0 .. kernel - 1. */
export type WindowPlan = {
  input: readonly number[]
  kernel: readonly number[]
  output: readonly number[]
  strides: readonly number[]
  dilations: readonly number[]
  begins: readonly number[]
  ends: readonly number[]
}

/** Reach of a dilated kernel: dilation (k - 1) + 1 elements. */
export function reachOf(kernel: number, dilation: number): number {
  return dilation * (kernel - 1) + 1
}

/** Pads that give ceil(input / stride) outputs; the odd element goes to the end (upper) or the beginning (lower). */
function samePads(input: number, reach: number, stride: number, autoPad: AutoPad): [number, number] {
  const total = Math.max(0, (Math.ceil(input / stride) - 1) * stride + reach - input)
  const small = Math.floor(total / 2)
  return autoPad === 'SAME_UPPER' ? [small, total - small] : [total - small, small]
}

/** Checks the lists of the options and fills in the defaults. */
export function resolveOptions(rank: number, options: WindowOptions) {
  const ones = new Array<number>(rank).fill(1)
  const { strides = ones, dilations = ones, pads = new Array<number>(2 * rank).fill(0), autoPad = 'NOTSET' } = options
  expectPerAxis('strides', strides, rank)
  expectPerAxis('dilations', dilations, rank)
  expectPerAxis('pads (all begins, then all ends)', pads, 2 * rank)
  expectWhole('strides', strides, 1)
  expectWhole('dilations', dilations, 1)
  expectWhole('pads', pads, 0)
  if (!AUTO_PADS.includes(autoPad)) {
    throw new RangeError(`autoPad "${autoPad}" is unknown, allowed: ${AUTO_PADS.join(', ')}`)
  }
  return { strides, dilations, pads, autoPad }
}

/**
 * Resolves the windows of a kernel on an input, both as spatial extents.
 * `ceilMode` rounds the output size up and counts only with explicit pads, as in ONNX.
 * Throws when a list does not fit the number of axes or the kernel is larger than the padded input.
 */
export function planWindows(
  input: readonly number[],
  kernel: readonly number[],
  options: WindowOptions,
  ceilMode = false,
): WindowPlan {
  expectPerAxis('kernel', kernel, input.length)
  expectWhole('kernel', kernel, 1)
  const rank = input.length
  const { strides, dilations, pads, autoPad } = resolveOptions(rank, options)
  const padsOf = (axis: number): [number, number] => {
    if (autoPad === 'NOTSET') {
      return [pads[axis] as number, pads[axis + rank] as number]
    }
    const reach = reachOf(kernel[axis] as number, dilations[axis] as number)
    return autoPad === 'VALID' ? [0, 0] : samePads(input[axis] as number, reach, strides[axis] as number, autoPad)
  }
  const padding = input.map((_, axis) => padsOf(axis))
  const output = input.map((extent, axis) =>
    outputSize(extent, kernel[axis] as number, {
      stride: strides[axis],
      begin: padding[axis]?.[0],
      end: padding[axis]?.[1],
      dilation: dilations[axis],
      ceilMode: ceilMode && autoPad === 'NOTSET',
    }),
  )
  if (output.some((extent) => extent < 1)) {
    throw new RangeError(
      `Kernel ${showShape(kernel)} with dilations ${showShape(dilations)} does not fit into input ${showShape(input)}`,
    )
  }
  const [begins, ends] = [padding.map(([begin]) => begin), padding.map(([, end]) => end)]
  return { input, kernel, output, strides, dilations, begins, ends }
}

/** Marks of places that are not in the input: in its padding, or past it (last windows of ceil mode). */
export const IN_PADDING = -1
export const PAST_PADDING = -2

/**
 * Where each kernel element of each window lies: entry `o * kernelSize + k` is the flat spatial index into the input,
 * `IN_PADDING` or `PAST_PADDING`. All operators read this one table, so all agree about the geometry.
 */
export function tapsOf(plan: WindowPlan): Int32Array {
  const { input, kernel, output, strides, dilations, begins, ends } = plan
  const rank = input.length
  const [places, elements] = [indicesOf(output), indicesOf(kernel)]
  const [outputSizeAll, kernelSize] = [sizeOf(output), sizeOf(kernel)]
  const steps = stridesOf(input)
  const taps = new Int32Array(outputSizeAll * kernelSize)
  for (let o = 0; o < outputSizeAll; o++) {
    for (let k = 0; k < kernelSize; k++) {
      let tap = 0
      for (let axis = 0; axis < rank; axis++) {
        const place = (places[o * rank + axis] as number) * (strides[axis] as number) - (begins[axis] as number)
        const at = place + (elements[k * rank + axis] as number) * (dilations[axis] as number)
        const extent = input[axis] as number
        if (at < 0 || at >= extent) {
          const past = at >= extent + (ends[axis] as number)
          tap = past ? PAST_PADDING : Math.min(tap, IN_PADDING)
          if (past) {
            break
          }
        } else if (tap >= 0) {
          tap += at * (steps[axis] as number)
        }
      }
      taps[o * kernelSize + k] = tap
    }
  }
  return taps
}
