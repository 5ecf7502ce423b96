/** Transforms of the spectrum plot: hertz ↔ x on a logarithmic axis, decibels ↔ y on a linear one. */
import { scaleLinear, scaleLog } from 'd3-scale'
import type { Decibels, Hertz, Pixels } from '../../shared/units'
import { formatNumber } from '../app/format/format-value'
import type { PlotArea } from './plot-area'

export const LOWEST_FREQUENCY: Hertz = 20
export const LOWEST_LEVEL: Decibels = -100

export interface Tick {
  value: number
  position: Pixels
  label: string
}

export interface SpectrumScale {
  area: PlotArea
  highest: Hertz
  top: Decibels
  getX(frequency: Hertz): Pixels
  getFrequency(x: Pixels): Hertz
  /** Held within the plot; −∞ stands at the bottom. */
  getY(level: Decibels): Pixels
  frequencyTicks: readonly Tick[]
  levelTicks: readonly Tick[]
}

/** Room above 0 dB for a response that amplifies: whole steps of 6 dB above `peak`, at least one. */
export function topLevel(peak: Decibels): Decibels {
  return Math.max(6, 6 * Math.ceil((peak + 1) / 6))
}

/** 1, 2 and 5 of every decade. */
function isRound(frequency: Hertz): boolean {
  const mantissa = Math.round(frequency / 10 ** Math.floor(Math.log10(frequency) + 1e-9))
  return mantissa === 1 || mantissa === 2 || mantissa === 5
}

/** 500, 1k, 20k: the axis says that it is hertz. */
function frequencyLabel(frequency: Hertz): string {
  return frequency >= 1000 ? `${frequency / 1000}k` : `${frequency}`
}

/** @param highest upper end of the frequency axis: the Nyquist frequency. */
export function spectrumScale(area: PlotArea, highest: Hertz, top: Decibels): SpectrumScale {
  const x = scaleLog([LOWEST_FREQUENCY, highest], [area.left, area.right])
  const y = scaleLinear([LOWEST_LEVEL, top], [area.bottom, area.top])
  const levelStep = area.bottom - area.top < 120 ? 40 : 20
  const levels = y.ticks(12).filter((level) => level % levelStep === 0)
  return {
    area,
    highest,
    top,
    getX: (frequency) => x(frequency),
    getFrequency: (position) => Math.min(highest, Math.max(LOWEST_FREQUENCY, x.invert(position))),
    getY: (level) => y(Math.max(LOWEST_LEVEL, Math.min(top, level))),
    frequencyTicks: x
      .ticks()
      .filter(isRound)
      .map((value) => ({ value, position: x(value), label: frequencyLabel(value) })),
    levelTicks: levels.map((value) => ({ value, position: y(value), label: formatNumber(value) })),
  }
}
