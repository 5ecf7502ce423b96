/** Everything of the spectrum plot that depends on size, rate and the loudest gain only: made anew when they change. */
import type { Decibels, Hertz } from '../../../shared/units'
import type { Size } from '../../plots/drawing'
import { plotArea } from '../../plots/plot-area'
import { spectrumColumns, type SpectrumColumns } from '../../plots/spectrum-columns'
import { spectrumScale, topLevel, type SpectrumScale } from '../../plots/spectrum-scale'
import { SPECTRUM_BINS } from './spectrum-sound'

export interface SpectrumLayout {
  scale: SpectrumScale
  columns: SpectrumColumns
}

const MARGINS = { left: 44, top: 6, right: 52, bottom: 22 }

/** @param peak largest gain of the response. */
export function spectrumLayout(size: Size, rate: Hertz, peak: Decibels): SpectrumLayout {
  const scale = spectrumScale(plotArea(size, MARGINS), rate / 2, topLevel(peak))
  return { scale, columns: spectrumColumns(scale, SPECTRUM_BINS) }
}
