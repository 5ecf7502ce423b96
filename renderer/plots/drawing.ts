/** What painters draw with. A canvas stands behind it on screen; another back end gives the same picture elsewhere. */
import type { Pixels } from '../../shared/units'

export interface Size {
  width: Pixels
  height: Pixels
}

export interface LineStyle {
  colour: string
  width: Pixels
  /** Lengths of strokes and gaps; none = solid. */
  dash?: readonly number[]
}

export interface TextStyle {
  colour: string
  align: 'left' | 'center' | 'right'
  baseline: 'top' | 'middle' | 'bottom'
  weight: 400 | 600
}

export interface Drawing {
  /**
   * Starts a picture with what seldom changes. `paint` is called only when a value of `made` differs from the last time;
   * otherwise the picture kept of it is put down again: lettering is the dearest part of a plot.
   */
  backdrop(size: Size, made: readonly unknown[], paint: () => void): void
  /** Starts a new path; the next calls build it, `stroke` draws it. */
  begin(): void
  moveTo(x: Pixels, y: Pixels): void
  lineTo(x: Pixels, y: Pixels): void
  stroke(style: LineStyle): void
  /** A filled rectangle. */
  rect(x: Pixels, y: Pixels, width: Pixels, height: Pixels, colour: string): void
  text(x: Pixels, y: Pixels, text: string, style: TextStyle): void
  /** Draws `inside` with everything beyond the rectangle cut away. */
  clipped(x: Pixels, y: Pixels, width: Pixels, height: Pixels, inside: () => void): void
}
