/** Second-order sections, for measuring only. */

/** Denominator `1 + a1 z⁻¹ + a2 z⁻²`. */
export interface Biquad {
  b0: number
  b1: number
  b2: number
  a1: number
  a2: number
}

/** A filter with its memory: one sample in, one out (transposed direct form II). */
export function runBiquads(sections: readonly Biquad[]): (sample: number) => number {
  const memory = new Float64Array(2 * sections.length)
  return (sample) => {
    let value = sample
    for (let index = 0; index < sections.length; index++) {
      const { b0, b1, b2, a1, a2 } = sections[index] as Biquad
      const result = b0 * value + (memory[2 * index] as number)
      memory[2 * index] = b1 * value - a1 * result + (memory[2 * index + 1] as number)
      memory[2 * index + 1] = b2 * value - a2 * result
      value = result
    }
    return value
  }
}
