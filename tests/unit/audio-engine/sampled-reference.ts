/** The definition at chosen samples only, in double precision: a whole long convolution would take minutes. */
export function definedAt(
  signal: ArrayLike<number>,
  kernel: ArrayLike<number>,
  places: readonly number[],
): Float64Array {
  return Float64Array.from(places, (n) => {
    let sum = 0
    const last = Math.min(kernel.length - 1, n)
    for (let k = 0; k <= last; k++) sum += (kernel[k] as number) * (signal[n - k] as number)
    return sum
  })
}

/** Places spread over a length, an odd stride apart, the last sample among them. */
export function placesIn(length: number, count: number): number[] {
  const stride = Math.max(1, Math.floor(length / count) - 1)
  return Array.from({ length: Math.min(count, length) }, (_, index) => length - 1 - index * stride).reverse()
}
