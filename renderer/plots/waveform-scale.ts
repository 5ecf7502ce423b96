/** Transforms of the waveform plot: input above, output below, time to the right. */
import { scaleLinear } from 'd3-scale'
import type { Milliseconds, Pixels } from '../../shared/units'
import type { PlotArea } from './plot-area'
import type { Tick } from './spectrum-scale'

export interface Lane {
  top: Pixels
  middle: Pixels
  bottom: Pixels
}

export interface WaveformScale {
  area: PlotArea
  input: Lane
  output: Lane
  /** Columns of one pixel. */
  columns: Pixels
  getX(time: Milliseconds): Pixels
  /** Height of an amplitude in a lane whose full scale is `range`; beyond it is held at the rim. */
  getY(lane: Lane, amplitude: number, range: number): Pixels
  timeTicks: readonly Tick[]
}

const LANE_GAP: Pixels = 6

function laneBetween(top: Pixels, bottom: Pixels): Lane {
  return { top, middle: (top + bottom) / 2, bottom }
}

/** @param length time from the left to the right edge. */
export function waveformScale(area: PlotArea, length: Milliseconds): WaveformScale {
  const centre = (area.top + area.bottom) / 2
  const x = scaleLinear([0, length], [area.left, area.right])
  return {
    area,
    input: laneBetween(area.top, centre - LANE_GAP / 2),
    output: laneBetween(centre + LANE_GAP / 2, area.bottom),
    columns: Math.max(1, Math.round(area.right - area.left)),
    getX: (time) => x(time),
    getY(lane, amplitude, range) {
      const share = Math.max(-1, Math.min(1, amplitude / range))
      return lane.middle - (share * (lane.bottom - lane.top)) / 2
    },
    timeTicks: x.ticks(4).map((value) => ({ value, position: x(value), label: String(value) })),
  }
}
