import { expectShape } from '../tensor/expect-shape'
import { indicesOf } from '../tensor/indexing'
import { showShape, type Tensor, zeros } from '../tensor/tensor'
import { addBias } from './bias'
import { type ConvOptions, type ConvPlan, outputShapeOf, planConv } from './conv-shapes'

/** `offsetGroups` (default 1) splits the input channels; each group has its own offsets and mask. */
export type DeformOptions = ConvOptions & { offsetGroups?: number }

/** Value of a plane at a place between its elements: bilinear, 0 outside. */
function sample(plane: Float64Array, rows: number, columns: number, y: number, x: number): number {
  const [top, left] = [Math.floor(y), Math.floor(x)]
  const [down, right] = [y - top, x - left]
  const at = (row: number, column: number) =>
    row >= 0 && row < rows && column >= 0 && column < columns ? (plane[row * columns + column] as number) : 0
  const upper = at(top, left) * (1 - right) + at(top, left + 1) * right
  const lower = at(top + 1, left) * (1 - right) + at(top + 1, left + 1) * right
  return upper * (1 - down) + lower * down
}

function expectShapes(plan: ConvPlan, groups: number, offset: Tensor, mask: Tensor | undefined): void {
  const { batch, kernelSize, windows, inputs } = plan
  if (windows.input.length !== 2 || inputs % groups !== 0) {
    throw new RangeError(
      `Deformable convolution needs two spatial axes and channels that ${groups} offset groups divide, got ${inputs} channels of ${showShape(windows.input)}`,
    )
  }
  expectShape('Offset', offset, [batch, groups * kernelSize * 2, ...windows.output])
  if (mask) {
    expectShape('Mask', mask, [batch, groups * kernelSize, ...windows.output])
  }
}

/** The picture element (already masked) that each kernel element of each window meets: entry `(n, c, o, k)`. */
function samplesOf(plan: ConvPlan, x: Tensor, groups: number, offset: Tensor, mask: Tensor | undefined): Float64Array {
  const { batch, inputs, windows, inputSize, outputSize, kernelSize } = plan
  const [rows = 0, columns = 0] = windows.input
  const [places, elements] = [indicesOf(windows.output), indicesOf(windows.kernel)]
  const regular = (o: number, k: number, axis: number) =>
    (places[o * 2 + axis] as number) * (windows.strides[axis] as number) -
    (windows.begins[axis] as number) +
    (elements[k * 2 + axis] as number) * (windows.dilations[axis] as number)
  const samples = new Float64Array(batch * inputs * outputSize * kernelSize)
  for (let n = 0; n < batch; n++) {
    for (let c = 0; c < inputs; c++) {
      const plane = x.data.subarray((n * inputs + c) * inputSize, (n * inputs + c + 1) * inputSize)
      const group = n * groups + Math.floor((c * groups) / inputs)
      for (let o = 0; o < outputSize; o++) {
        for (let k = 0; k < kernelSize; k++) {
          const at = group * kernelSize + k
          const dy = offset.data[(at * 2 + 0) * outputSize + o] as number
          const dx = offset.data[(at * 2 + 1) * outputSize + o] as number
          const weight = mask ? (mask.data[at * outputSize + o] as number) : 1
          const value = sample(plane, rows, columns, regular(o, k, 0) + dy, regular(o, k, 1) + dx)
          samples[((n * inputs + c) * outputSize + o) * kernelSize + k] = value * weight
        }
      }
    }
  }
  return samples
}

/**
 * Convolution whose kernel elements may lie off the grid: element k of window o is read at its regular place plus the offset
 * (dy, dx) in rows and columns, bilinear, 0 outside, times the mask. Kernel not turned.
 * x [N][C][H][W], w [M][C / groups][kh][kw], offset [N][offsetGroups * kh * kw * 2][oh][ow], mask half of that, bias [M]
 * -> [N][M][oh][ow]. Throws when shapes do not fit. Source: ONNX DeformConv.
 */
export function deformConv(
  x: Tensor,
  w: Tensor,
  offset: Tensor,
  rest: { bias?: Tensor; mask?: Tensor } = {},
  options: DeformOptions = {},
): Tensor {
  const plan = planConv(x.shape, w.shape, options)
  const { batch, inputs, outputs, groups, outputSize, kernelSize } = plan
  const offsetGroups = options.offsetGroups ?? 1
  expectShapes(plan, offsetGroups, offset, rest.mask)
  const samples = samplesOf(plan, x, offsetGroups, offset, rest.mask)
  const y = zeros(outputShapeOf(plan))
  const inputsOfGroup = inputs / groups
  for (let plane = 0; plane < batch * outputs; plane++) {
    const [n, m] = [Math.floor(plane / outputs), plane % outputs]
    const first = n * inputs + Math.floor((m * groups) / outputs) * inputsOfGroup
    for (let o = 0; o < outputSize; o++) {
      let sum = 0
      for (let i = 0; i < inputsOfGroup * kernelSize; i++) {
        const [c, k] = [Math.floor(i / kernelSize), i % kernelSize]
        sum +=
          (w.data[m * inputsOfGroup * kernelSize + i] as number) *
          (samples[((first + c) * outputSize + o) * kernelSize + k] as number)
      }
      y.data[plane * outputSize + o] = sum
    }
  }
  return addBias(y, rest.bias)
}
