import { showShape, sizeOf } from '../tensor/tensor'
import { planWindows, tapsOf, type WindowOptions, type WindowPlan } from './windows'

/** `ceilMode` rounds the output size up; a last window that would start in the end padding is dropped. */
export type PoolOptions = WindowOptions & { ceilMode?: boolean }

/** What the loops of a pooling need; `planes` = N * C, each pooled alone. */
export type PoolPlan = {
  planes: number
  windows: WindowPlan
  taps: Int32Array
  inputSize: number
  outputSize: number
  kernelSize: number
  outputShape: number[]
}

/** Fits a window of spatial extents to a shape [N][C][...]; throws where it does not fit. */
export function planPool(x: readonly number[], kernel: readonly number[], options: PoolOptions): PoolPlan {
  const [batch = 0, channels = 0, ...input] = x
  if (x.length < 3 || kernel.length !== input.length) {
    throw new RangeError(`Window ${showShape(kernel)} does not fit input ${showShape(x)}: expected [N, C, ...spatial]`)
  }
  const windows = planWindows(input, kernel, options, options.ceilMode)
  return {
    ...{ planes: batch * channels, windows, taps: tapsOf(windows), outputShape: [batch, channels, ...windows.output] },
    ...{ inputSize: sizeOf(input), outputSize: sizeOf(windows.output), kernelSize: sizeOf(kernel) },
  }
}

/** Calls back for each window: the flat place of its result, where its plane begins in the input, where its taps begin. */
export function forEachWindow(plan: PoolPlan, visit: (result: number, plane: number, firstTap: number) => void): void {
  const { planes, inputSize, outputSize, kernelSize } = plan
  for (let plane = 0; plane < planes; plane++) {
    for (let o = 0; o < outputSize; o++) {
      visit(plane * outputSize + o, plane * inputSize, o * kernelSize)
    }
  }
}
