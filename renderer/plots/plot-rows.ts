/** A plot as rows of numbers: what its table shows and its CSV holds. Pure. */
import type { Decibels, Hertz, Milliseconds, Samples } from '../../shared/units'
import type { ResponseLine } from './response'
import { LOWEST_FREQUENCY } from './spectrum-scale'

/** Tables stay readable: longer data is thinned out. */
export const MAX_ROWS = 200

export interface SpectrumRow {
  frequency: Hertz
  input: Decibels
  kernel: Decibels
  output: Decibels
}

/** Value at a frequency between two bins, linear in decibels; −∞ stays −∞. */
export function levelAt(levels: Float32Array, spacing: Hertz, frequency: Hertz): Decibels {
  const position = Math.min(levels.length - 1, frequency / spacing)
  const bin = Math.floor(position)
  const here = levels[bin] ?? -Infinity
  const next = levels[Math.min(levels.length - 1, bin + 1)] ?? -Infinity
  if (position === bin) return here
  return here === -Infinity || next === -Infinity ? Math.max(here, next) : here + (position - bin) * (next - here)
}

/** Designed gain at a frequency, between the points of its logarithmic grid. */
export function responseAt({ frequencies, levels }: ResponseLine, frequency: Hertz): Decibels {
  const first = frequencies[0] ?? LOWEST_FREQUENCY
  const last = frequencies.at(-1) ?? first
  const share = Math.log(frequency / first) / Math.log(last / first)
  const position = Math.max(0, Math.min(1, share)) * (frequencies.length - 1)
  const point = Math.floor(position)
  const here = levels[point] ?? -Infinity
  const next = levels[Math.min(levels.length - 1, point + 1)] ?? here
  return position === point ? here : here + (position - point) * (next - here)
}

/** Rows at equal ratios from 20 Hz to `highest`. */
export function spectrumRows(
  input: Float32Array,
  output: Float32Array,
  response: ResponseLine,
  highest: Hertz,
  count = 121,
): SpectrumRow[] {
  const rows = Math.min(MAX_ROWS, count)
  const spacing = highest / (input.length - 1)
  return Array.from({ length: rows }, (_, index) => {
    const frequency = LOWEST_FREQUENCY * (highest / LOWEST_FREQUENCY) ** (index / (rows - 1))
    return {
      frequency,
      input: levelAt(input, spacing, frequency),
      kernel: responseAt(response, frequency),
      output: levelAt(output, spacing, frequency),
    }
  })
}

export interface WaveformRow {
  time: Milliseconds
  input: number
  output: number
}

/** Samples of the window shown, at most 200 of them at equal distances. */
export function waveformRows(
  input: Float32Array,
  output: Float32Array,
  start: Samples,
  window: Samples,
  samplesPerMillisecond: number,
): WaveformRow[] {
  const rows = Math.min(MAX_ROWS, window)
  return Array.from({ length: rows }, (_, index) => {
    const offset = Math.floor((index * window) / rows)
    return {
      time: offset / samplesPerMillisecond,
      input: input[start + offset] ?? 0,
      output: output[start + offset] ?? 0,
    }
  })
}

/** One header line and full precision; the numbers need no quoting. */
export function toCsv(
  header: readonly string[],
  rows: readonly (readonly number[])[],
  separator: ',' | '\t' = ',',
): string {
  return [header, ...rows].map((row) => row.join(separator)).join('\n')
}
