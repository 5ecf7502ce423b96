/** Decibels of white over the root of the mean square that two pictures differ by in red, green and blue. */
export function psnrOf(one: Uint8Array | Uint8ClampedArray, other: Uint8Array | Uint8ClampedArray): number {
  let [squares, count] = [0, 0]
  for (let at = 0; at < one.length; at++) {
    if (at % 4 === 3) continue
    squares += ((one[at] ?? Number.NaN) - (other[at] ?? Number.NaN)) ** 2
    count++
  }
  return 10 * Math.log10(255 ** 2 / (squares / count))
}
