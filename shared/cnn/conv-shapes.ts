import { showShape, sizeOf } from '../tensor/tensor'
import { planWindows, tapsOf, type WindowOptions, type WindowPlan } from './windows'

/** `groups` (default 1) splits the channels; each group sees only its own input channels. */
export type ConvOptions = WindowOptions & { groups?: number }

/** Everything that the loops of a convolution and its gradients need. */
export type ConvPlan = {
  batch: number
  inputs: number
  outputs: number
  groups: number
  windows: WindowPlan
  taps: Int32Array
  inputSize: number
  outputSize: number
  kernelSize: number
}

/** Fits an input shape [N][C][...] to a weight shape [M][C / groups][...]; throws with both shapes where they do not fit. */
export function planConv(x: readonly number[], w: readonly number[], options: ConvOptions): ConvPlan {
  const { groups = 1 } = options
  const [batch = 0, inputs = 0, ...input] = x
  const [outputs = 0, channels, ...kernel] = w
  if (x.length < 3 || w.length !== x.length || channels !== inputs / groups || outputs % groups !== 0) {
    throw new RangeError(
      `Input ${showShape(x)} and weight ${showShape(w)} do not fit with ${groups} groups: expected [N, C, ...] and [M, C / groups, ...]`,
    )
  }
  const windows = planWindows(input, kernel, options)
  return {
    ...{ batch, inputs, outputs, groups, windows, taps: tapsOf(windows) },
    ...{ inputSize: sizeOf(input), outputSize: sizeOf(windows.output), kernelSize: sizeOf(kernel) },
  }
}

/** Shape [N][M][...] of the result. */
export function outputShapeOf({ batch, outputs, windows }: ConvPlan): number[] {
  return [batch, outputs, ...windows.output]
}

/**
 * Calls back for each pair of channels that a weight connects: `x`, `y`, `w` are the places in the flat data where the input
 * plane, the output plane and the kernel begin. The one place that knows how groups and channels lie in memory.
 */
export function forEachConnection(plan: ConvPlan, visit: (x: number, y: number, w: number) => void): void {
  const { batch, inputs, outputs, groups, inputSize, outputSize, kernelSize } = plan
  const [inputsOfGroup, outputsOfGroup] = [inputs / groups, outputs / groups]
  for (let n = 0; n < batch; n++) {
    for (let m = 0; m < outputs; m++) {
      const first = Math.floor(m / outputsOfGroup) * inputsOfGroup
      for (let c = 0; c < inputsOfGroup; c++) {
        const x = (n * inputs + first + c) * inputSize
        visit(x, (n * outputs + m) * outputSize, (m * inputsOfGroup + c) * kernelSize)
      }
    }
  }
}
