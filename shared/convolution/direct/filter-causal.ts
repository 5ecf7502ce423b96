/** The definition of live filtering: each output sample is a weighted sum of the present and earlier input samples. */

/**
 * `y[n] = Σ h[k] · x[n − k]` for 0 <= n < N, in double precision.
 * @param history Samples that came before `signal`, the last one immediately before it; silence before that.
 */
export function filterCausal(
  signal: ArrayLike<number>,
  kernel: ArrayLike<number>,
  history: ArrayLike<number> = [],
): Float64Array {
  const past = new Float64Array(history.length + signal.length)
  past.set(history)
  past.set(signal, history.length)
  return Float64Array.from({ length: signal.length }, (_, n) => filterCausalAt(past, kernel, history.length + n))
}

/** One output, `Σ h[k] · x[n − k]` with silence before the first sample; n is an index of the signal. */
export function filterCausalAt(signal: ArrayLike<number>, kernel: ArrayLike<number>, n: number): number {
  let sum = 0
  for (let k = 0; k < kernel.length && k <= n; k++) sum += (kernel[k] ?? 0) * (signal[n - k] ?? 0)
  return sum
}
