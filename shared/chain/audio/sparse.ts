/** Convolution of kernels that are mostly zeros (echoes), at the cost of their non-zero taps. */

/** The full convolution of two kernels, each of at least one tap. */
export function convolveSparse(first: Float64Array, second: Float64Array): Float64Array {
  const result = new Float64Array(first.length + second.length - 1)
  const positions = nonZeroPositions(second)
  for (let n = 0; n < first.length; n++) {
    const tap = first[n] ?? 0
    if (tap === 0) continue
    for (let index = 0; index < positions.length; index++) {
      const position = positions[index] ?? 0
      result[n + position] = (result[n + position] ?? 0) + tap * (second[position] ?? 0)
    }
  }
  return result
}

function nonZeroPositions(taps: Float64Array): Int32Array {
  const positions = new Int32Array(taps.length)
  let count = 0
  for (let n = 0; n < taps.length; n++) if (taps[n] !== 0) positions[count++] = n
  return positions.subarray(0, count)
}
