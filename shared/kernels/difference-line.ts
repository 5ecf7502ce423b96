/**
 * One line of Sobel's kernel: [1, 1] convolved size − 1 − order times and [−1, 1] order times. Order 0 smooths (binomial
 * numbers), order 1 is a smoothed first difference ([−1, 0, 1] of 3 taps), order 2 a second one.
 *
 * @param size taps, a whole number >= 1
 * @param order of the derivative, 0 .. size − 1
 * @throws RangeError for others
 */
export function differenceLine(size: number, order: number): number[] {
  if (!Number.isInteger(size) || !Number.isInteger(order) || order < 0 || size <= order) {
    throw new RangeError(`A difference needs whole numbers 0 <= order < size, got order ${order} and size ${size}`)
  }
  let line = [1]
  for (let step = 1; step < size; step++) {
    const sign = step <= order ? -1 : 1
    line = [...line, 0].map((tap, i) => sign * tap + (line[i - 1] ?? 0))
  }
  return line.map((tap) => tap + 0)
}
