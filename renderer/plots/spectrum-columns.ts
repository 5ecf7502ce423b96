/**
 * Which bins of a spectrum each point of its line stands for: one point a bin where bins lie further apart than a
 * pixel, else one point a pixel with the largest of its bins. Computed once a size, so that a frame only reads.
 */
import type { Hertz, Pixels } from '../../shared/units'
import { LOWEST_FREQUENCY, type SpectrumScale } from './spectrum-scale'

export interface SpectrumColumns {
  count: number
  x: Float32Array
  /** First bin of a point, and one past its last. */
  from: Int32Array
  to: Int32Array
}

/** @param bins number of bins from 0 Hz to `highest` inclusive. */
export function spectrumColumns(scale: SpectrumScale, bins: number): SpectrumColumns {
  const spacing: Hertz = scale.highest / (bins - 1)
  const first = Math.max(1, Math.floor(LOWEST_FREQUENCY / spacing))
  const x: Pixels[] = []
  const from: number[] = []
  const to: number[] = []
  for (let bin = first; bin < bins; ) {
    const position = scale.getX(bin * spacing)
    let next = bin + 1
    while (next < bins && scale.getX(next * spacing) < position + 1) next += 1
    x.push(position)
    from.push(bin)
    to.push(next)
    bin = next
  }
  return { count: x.length, x: Float32Array.from(x), from: Int32Array.from(from), to: Int32Array.from(to) }
}

/** Largest of the levels that a point stands for. */
export function columnLevel(columns: SpectrumColumns, point: number, levels: Float32Array): number {
  const to = columns.to[point] as number
  let largest = -Infinity
  for (let bin = columns.from[point] as number; bin < to; bin += 1) {
    const level = levels[bin] as number
    if (level > largest) largest = level
  }
  return largest
}
