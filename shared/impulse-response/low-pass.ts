/**
 * The one filter behind every change of rate: a sinc under a Kaiser window, as a function of time counted in samples of
 * the lower of both rates, so that it fits every ratio. Flat within 0.001 dB up to 0.9 of the lower Nyquist frequency,
 * at most −120 dB from that frequency on.
 */
import { besselI0 } from '../fir/kaiser-window'

/** Middle of the transition band, 0.9 to 1, of the lower Nyquist frequency. */
const CUTOFF = 0.95
/** Kaiser's formulas (1974): the attenuation, with some to spare, gives the window's shape and the filter's length. */
const ATTENUATION = 126
const BETA = 0.1102 * (ATTENUATION - 8.7)
const TRANSITION = 0.1 * Math.PI
/** Reach of the filter to either side, in samples of the lower rate. */
export const REACH = Math.ceil((ATTENUATION - 7.95) / (2.285 * TRANSITION) / 2)

/** Values a sample: third-order interpolation between them is right to 1e-10 of the peak. */
const STEPS = 256
/** One value before the middle and two beyond the end, for the interpolation. */
const BEFORE = 1
const BEYOND = 2

let table: Float64Array | undefined

/** `h(t)`, even, 0 beyond `REACH`; its integral is 1. Made at the first call. */
function lowPassTable(): Float64Array {
  table ??= Float64Array.from({ length: BEFORE + REACH * STEPS + 1 + BEYOND }, (_, index) =>
    lowPass((index - BEFORE) / STEPS),
  )
  return table
}

/** The filter by its formula. @param time in samples of the lower rate. */
export function lowPass(time: number): number {
  const ratio = time / REACH
  if (Math.abs(ratio) >= 1) return 0
  const angle = Math.PI * CUTOFF * time
  const sinc = angle === 0 ? 1 : Math.sin(angle) / angle
  return (CUTOFF * sinc * besselI0(BETA * Math.sqrt(1 - ratio * ratio))) / besselI0(BETA)
}

/**
 * Fills `row` with `scale · h(first + step·k)`, k = 0, 1, …, by third-order interpolation (Lagrange, four points).
 * @param first time of the first value, in samples of the lower rate
 */
export function lowPassRow(row: Float64Array, first: number, step: number, scale: number): void {
  const values = lowPassTable()
  for (let k = 0; k < row.length; k++) {
    const place = Math.abs(first + step * k) * STEPS
    const whole = Math.floor(place)
    if (whole >= REACH * STEPS) {
      row[k] = 0
      continue
    }
    const x = place - whole
    const [a, b, c, d] = [values[whole], values[whole + 1], values[whole + 2], values[whole + 3]] as [
      number,
      number,
      number,
      number,
    ]
    const odd = (x * (x * x - 1)) / 6
    const left = (-x * (x - 1) * (x - 2)) / 6
    row[k] = scale * (a * left + b * (((x * x - 1) * (x - 2)) / 2) - c * ((x * (x + 1) * (x - 2)) / 2) + d * odd)
  }
}
