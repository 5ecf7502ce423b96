/** Change of rate in its plainest form: stuff with zeros, filter, thin out. */

/**
 * Puts up − 1 zeros between samples (none after the last), convolves with the taps and keeps every down-th value:
 * `y[m] = Σ_i h[m down − i up] x[i]`, `ceil(((N − 1) up + K) / down)` values. Only products that can differ from 0 are
 * formed (polyphase). An empty operand gives an empty result.
 * Source: R. Crochiere, L. Rabiner, "Multirate Digital Signal Processing", section 2.3.
 * @throws RangeError unless up and down are whole numbers >= 1.
 */
export function upfirdn(taps: ArrayLike<number>, signal: ArrayLike<number>, up: number, down: number): Float64Array {
  expectRates(up, down)
  if (taps.length === 0 || signal.length === 0) {
    return new Float64Array(0)
  }
  const length = Math.ceil(((signal.length - 1) * up + taps.length) / down)
  const inside = (index: number): number => (index >= 0 && index < signal.length ? (signal[index] as number) : 0)
  return polyphase({ taps, up, down, delay: 0, length }, inside)
}

export interface PolyphaseSum {
  taps: ArrayLike<number>
  up: number
  down: number
  /** Place in the taps that falls on output time 0. */
  delay: number
  /** Number of outputs. */
  length: number
}

/** `y[m] = Σ_i h[m down + delay − i up] x(i)` over all whole i, where the signal is a function of any index. */
export function polyphase(
  { taps, up, down, delay, length }: PolyphaseSum,
  signal: (index: number) => number,
): Float64Array {
  return Float64Array.from({ length }, (_, m) => {
    const newest = m * down + delay
    let sum = 0
    for (let i = Math.floor(newest / up); newest - i * up < taps.length; i--) {
      sum += (taps[newest - i * up] as number) * signal(i)
    }
    return sum
  })
}

/** Throws unless both factors are whole numbers >= 1. */
export function expectRates(up: number, down: number): void {
  if (!Number.isInteger(up) || up < 1 || !Number.isInteger(down) || down < 1) {
    throw new RangeError(`Rates must be whole numbers >= 1, got up ${up} and down ${down}`)
  }
}
