/** The room inside the axes of a plot. */
import type { Pixels } from '../../shared/units'
import type { Size } from './drawing'

export interface PlotArea {
  left: Pixels
  top: Pixels
  right: Pixels
  bottom: Pixels
}

export interface Margins {
  left: Pixels
  top: Pixels
  right: Pixels
  bottom: Pixels
}

/** What the margins leave of a size; never turned inside out. */
export function plotArea(size: Size, margins: Margins): PlotArea {
  return {
    left: margins.left,
    top: margins.top,
    right: Math.max(margins.left + 1, size.width - margins.right),
    bottom: Math.max(margins.top + 1, size.height - margins.bottom),
  }
}
