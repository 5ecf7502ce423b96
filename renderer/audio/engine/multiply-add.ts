/** The inner loop of the direct form. Element reads are in range by construction, hence the casts. */
import type { Samples } from '../../../shared/units'

/**
 * `sums[i] += Σ taps[first + k] · samples[base + i − k]` for 0 <= i < n, 0 <= k < count.
 * Four sums are kept at once, so that each tap and each sample is loaded once for four products.
 */
export function multiplyAdd(
  sums: Float64Array,
  n: Samples,
  taps: Float64Array,
  first: number,
  count: Samples,
  samples: Float32Array,
  base: number,
): void {
  const end = first + count
  let i = 0
  for (; i + 3 < n; i += 4) {
    let at = base + i
    let x0 = samples[at] as number
    let x1 = samples[at + 1] as number
    let x2 = samples[at + 2] as number
    let x3 = samples[at + 3] as number
    let s0 = 0
    let s1 = 0
    let s2 = 0
    let s3 = 0
    let k = first
    for (; k + 3 < end; k += 4) {
      const t0 = taps[k] as number
      s0 += t0 * x0
      s1 += t0 * x1
      s2 += t0 * x2
      s3 += t0 * x3
      x3 = samples[at - 1] as number
      const t1 = taps[k + 1] as number
      s0 += t1 * x3
      s1 += t1 * x0
      s2 += t1 * x1
      s3 += t1 * x2
      x2 = samples[at - 2] as number
      const t2 = taps[k + 2] as number
      s0 += t2 * x2
      s1 += t2 * x3
      s2 += t2 * x0
      s3 += t2 * x1
      x1 = samples[at - 3] as number
      const t3 = taps[k + 3] as number
      s0 += t3 * x1
      s1 += t3 * x2
      s2 += t3 * x3
      s3 += t3 * x0
      at -= 4
      x0 = samples[at] as number
    }
    for (; k < end; k++) {
      const tap = taps[k] as number
      s0 += tap * (samples[at] as number)
      s1 += tap * (samples[at + 1] as number)
      s2 += tap * (samples[at + 2] as number)
      s3 += tap * (samples[at + 3] as number)
      at--
    }
    sums[i] = (sums[i] as number) + s0
    sums[i + 1] = (sums[i + 1] as number) + s1
    sums[i + 2] = (sums[i + 2] as number) + s2
    sums[i + 3] = (sums[i + 3] as number) + s3
  }
  for (; i < n; i++) {
    let sum = 0
    for (let k = first, at = base + i; k < end; k++, at--) sum += (taps[k] as number) * (samples[at] as number)
    sums[i] = (sums[i] as number) + sum
  }
}
