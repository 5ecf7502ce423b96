/** A layer's kernel: spatial extents, channels in and out, groups (default 1), one bias an output channel (default yes). */
export type LayerShape = { kernel: readonly number[]; inputs: number; outputs: number; groups?: number; bias?: boolean }

/** Learned numbers of a convolution layer: k·k·(inputs / groups)·outputs, plus outputs for the bias. */
export function convParameterCount({ kernel, inputs, outputs, groups = 1, bias = true }: LayerShape): number {
  if (inputs % groups !== 0 || outputs % groups !== 0) {
    throw new RangeError(`${groups} groups do not divide ${inputs} input and ${outputs} output channels`)
  }
  return weightsOfOneOutput(kernel, inputs / groups) * outputs + (bias ? outputs : 0)
}

/** The same wiring with an own kernel and bias at every one of `places` output places: nothing shared. */
export function unsharedParameterCount(layer: LayerShape, places: number): number {
  return convParameterCount(layer) * places
}

/** Every output connected with every input, one bias an output. */
export function denseParameterCount(inputs: number, outputs: number): number {
  return (inputs + 1) * outputs
}

/** Inputs that one output value sees: k·k·channels. */
export function weightsOfOneOutput(kernel: readonly number[], channels: number): number {
  return kernel.reduce((product, extent) => product * extent, channels)
}
