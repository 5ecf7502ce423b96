/** The intermediate rows of a convolution, as a book draws them. Each picture adds up to `convolve1d(signal, kernel)`. */
import { type Tensor, tensor } from '../../tensor/tensor'

/** `[N, N]`: row k is the signal with everything but sample k put to 0, `x[k] · δ[n − k]`; the rows add up to the signal. */
export function impulseDecomposition(signal: ArrayLike<number>): Tensor {
  return shiftAndStack(signal, [1])
}

/**
 * `[N, N + K − 1]`: row k is the kernel's answer to sample k alone, `x[k] · h[n − k]`: the kernel weighted and moved to
 * where the sample stands. The rows add up to the full convolution. `[0, 0]` when an operand is empty.
 */
export function shiftAndStack(signal: ArrayLike<number>, kernel: ArrayLike<number>): Tensor {
  const width = signal.length === 0 || kernel.length === 0 ? 0 : signal.length + kernel.length - 1
  const rows = width === 0 ? 0 : signal.length
  const data = new Float64Array(rows * width)
  for (let k = 0; k < rows; k++) {
    for (let j = 0; j < kernel.length; j++) {
      data[k * width + k + j] = (signal[k] as number) * (kernel[j] as number)
    }
  }
  return tensor([rows, width], data)
}

/** `[N, K]`: every product `x[n] · h[k]`; the sum along the diagonal n + k = m is value m of the full convolution. */
export function outerProduct(signal: ArrayLike<number>, kernel: ArrayLike<number>): Tensor {
  const data = new Float64Array(signal.length * kernel.length)
  for (let n = 0; n < signal.length; n++) {
    for (let k = 0; k < kernel.length; k++) {
      data[n * kernel.length + k] = (signal[n] as number) * (kernel[k] as number)
    }
  }
  return tensor([signal.length, kernel.length], data)
}

/** Sums along the diagonals n + k = m of a `[N, K]` picture, m = 0 .. N + K − 2. @throws RangeError unless it has two axes. */
export function diagonalSums(products: Tensor): Float64Array {
  const [rows, columns, ...more] = products.shape
  if (rows === undefined || columns === undefined || more.length > 0) {
    throw new RangeError(`Diagonals need a shape of two axes, got [${products.shape.join(', ')}]`)
  }
  const sums = new Float64Array(rows === 0 || columns === 0 ? 0 : rows + columns - 1)
  products.data.forEach((product, index) => {
    const diagonal = Math.floor(index / columns) + (index % columns)
    sums[diagonal] = (sums[diagonal] as number) + product
  })
  return sums
}

/** The products that one output value adds up: `h[k] · x[n − k]`, 0 <= k < K, 0 where the kernel hangs over an end. */
export function flipAndSlide(signal: ArrayLike<number>, kernel: ArrayLike<number>, n: number): Float64Array {
  return Float64Array.from(kernel, (weight, k) => {
    const at = n - k
    return at >= 0 && at < signal.length ? weight * (signal[at] as number) : 0
  })
}
