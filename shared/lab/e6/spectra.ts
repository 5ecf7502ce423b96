/** What went in and what came out, by frequency: as a figure. Pure. */
import { rfft } from '../../convolution/fft/transform'
import { makeWindow } from '../../fir/window'
import type { PlotFigure } from '../contract/scene'

/** A sound before and behind a kernel. */
export interface Heard {
  rate: number
  dry: Float32Array
  wet: Float32Array
}

const WINDOW = 4096
const BANDS = 120
/** Speech has little above it. */
const HIGHEST = 8000
/** Below this there is nothing to be seen, decibels of the strongest band. */
const LOWEST = -80

/** Mean power of `BANDS` equal bands from 0 to `HIGHEST` hertz, over windows of the whole sound. */
export function bandPowers(sound: Float32Array, rate: number): number[] {
  const shape = makeWindow({ name: 'hann' }, WINDOW, 'periodic')
  const power = new Float64Array(WINDOW / 2 + 1)
  for (let start = 0; start < sound.length; start += WINDOW) {
    const { re, im } = rfft(shape.map((weight, n) => weight * (sound[start + n] ?? 0)))
    for (let k = 0; k < power.length; k++)
      power[k] = (power[k] as number) + (re[k] as number) ** 2 + (im[k] as number) ** 2
  }
  const line = (frequency: number) => Math.min(power.length - 1, Math.round((frequency * WINDOW) / rate))
  return Array.from({ length: BANDS }, (_, band) => {
    const from = line((band * HIGHEST) / BANDS)
    const part = power.subarray(from, Math.max(from + 1, line(((band + 1) * HIGHEST) / BANDS)))
    return part.reduce((sum, value) => sum + value, 0) / part.length
  })
}

/** Decibels of the strongest band of what went in. */
export function heardSpectra({ rate, dry, wet }: Heard): PlotFigure {
  const [before, behind] = [bandPowers(dry, rate), bandPowers(wet, rate)]
  const strongest = Math.max(...before, Number.MIN_VALUE)
  const points = (powers: readonly number[]) =>
    powers.map((power, band) => {
      const level = 10 * Math.log10(power / strongest)
      return [((band + 0.5) * HIGHEST) / BANDS / 1000, Math.max(LOWEST, level)] as const
    })
  return {
    kind: 'plot',
    id: 'heard',
    label: 'heardSpectra',
    from: 0,
    to: HIGHEST / 1000,
    axis: 'kilohertz',
    curves: [
      { role: 'input', label: 'dry', points: points(before) },
      { role: 'output', label: 'wet', points: points(behind) },
    ],
  }
}
