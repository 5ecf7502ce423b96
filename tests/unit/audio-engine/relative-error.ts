/** RMS of the difference over the RMS of what was expected, in dB; −Infinity for none. */
export function relativeError(actual: ArrayLike<number>, expected: ArrayLike<number>, from = 0): number {
  let error = 0
  let power = 0
  for (let n = from; n < expected.length; n++) {
    const value = expected[n] ?? Number.NaN
    error += ((actual[n] ?? Number.NaN) - value) ** 2
    power += value ** 2
  }
  return error === 0 ? Number.NEGATIVE_INFINITY : 10 * Math.log10(error / power)
}
