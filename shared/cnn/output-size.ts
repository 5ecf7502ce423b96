/** One axis of a sliding window, in elements; defaults: stride 1, no padding, dilation 1, rounded down. */
export type AxisOptions = { stride?: number; begin?: number; end?: number; dilation?: number; ceilMode?: boolean }

/** (input + pads - dilation (k - 1) - 1) / stride + 1 before rounding: a fraction says that some elements are never visited. */
export function exactOutputSize(input: number, kernel: number, options: AxisOptions = {}): number {
  const { stride = 1, begin = 0, end = 0, dilation = 1 } = options
  return (input + begin + end - dilation * (kernel - 1) - 1) / stride + 1
}

/**
 * Number of windows of a convolution or pooling along one axis: the exact size rounded down, or up with `ceilMode`, where a last
 * window that would start in the end padding is dropped. Zero or less: the kernel does not fit. Source: ONNX Conv, MaxPool.
 */
export function outputSize(input: number, kernel: number, options: AxisOptions = {}): number {
  const exact = exactOutputSize(input, kernel, options)
  if (!options.ceilMode) {
    return Math.floor(exact)
  }
  const { stride = 1, begin = 0 } = options
  const size = Math.ceil(exact)
  return (size - 1) * stride >= input + begin ? size - 1 : size
}

/** Elements at the end of the padded input that no window reaches. */
export function unusedElements(input: number, kernel: number, options: AxisOptions = {}): number {
  const { stride = 1, begin = 0, end = 0, dilation = 1 } = options
  const last = (outputSize(input, kernel, options) - 1) * stride + dilation * (kernel - 1) + 1
  return Math.max(0, input + begin + end - last)
}

/** Size of a transposed convolution: stride (input - 1) + outputPadding + dilation (k - 1) + 1 - pads. Source: ONNX ConvTranspose. */
export function transposedOutputSize(
  input: number,
  kernel: number,
  options: AxisOptions & { outputPadding?: number } = {},
): number {
  const { stride = 1, begin = 0, end = 0, dilation = 1, outputPadding = 0 } = options
  return stride * (input - 1) + outputPadding + dilation * (kernel - 1) + 1 - begin - end
}
