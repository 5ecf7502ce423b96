/** Places of the parts of a drawing, in its own units. Pure. */
import type { BarsFigure, PlotFigure } from '../../../shared/lab/contract/scene'

export const TOP = 16
export const PLOT = 56
export const NAMES = 16

export interface BarsLayout {
  height: number
  baseline: number
  /** Width of one place of the axis. */
  slot: number
  left(index: number): number
  y(value: number): number
  /** The value that stands at a height. */
  valueAt(y: number): number
  /** The bar whose place holds x; beyond the ends not one of them. */
  indexAt(x: number): number
}

/** Room for a drawing, in its own units; heights that may give way are those of `stretch` 1 times it. */
export interface Room {
  width: number
  stretch: number
}

/** Widest place of an axis: at stretch 1, and in the tallest drawings. */
const SLOT = 72
const SLOT_GROWS = 1.4

/** Left edge of place 0 of an axis and the width of a place: the same for all that stands over the axis. */
export function layAxis(span: readonly [number, number], { width, stretch }: Room): { zero: number; slot: number } {
  const places = span[1] - span[0] + 1
  const slot = Math.min(SLOT * Math.min(SLOT_GROWS, Math.max(1, stretch)), width / places)
  return { slot, zero: Math.max(0, (width - slot * places) / 2) - span[0] * slot }
}

export function layBars({ values, start, span, editable }: BarsFigure, room: Room): BarsLayout {
  const { zero, slot } = layAxis(span, room)
  const tall = PLOT * room.stretch
  // What is drawn by hand needs room above it, and a scale that stays while it is drawn.
  const high = Math.max(0, ...values, editable?.draw ? editable.max : 0)
  const low = Math.min(0, ...values)
  const scale = tall / (high - low || 1)
  const bottom = low < 0 ? TOP : 0
  return {
    height: TOP + tall + bottom + NAMES,
    baseline: TOP + high * scale,
    slot,
    left: (index) => zero + (start + index) * slot,
    y: (value) => TOP + (high - value) * scale,
    valueAt: (y) => high - (y - TOP) / scale,
    indexAt: (x) => Math.floor((x - zero) / slot) - start,
  }
}

/** Height of the curves at stretch 1. */
export const CURVES = 112
const MARGIN = { left: 44, right: 12, top: 22, bottom: 22 }

export interface PlotLayout {
  height: number
  /** Lower edge of the curves. */
  bottom: number
  x(t: number): number
  y(value: number): number
  t(x: number): number
  /** Width of a place that the pointer can go to. */
  part: number
  ticks: readonly number[]
  levels: readonly number[]
}

/** Where on the axis of a plot the pointer and the arrow keys can go. */
export function plotPlaces({ from, to, parts }: PlotFigure): number[] {
  return parts === undefined
    ? []
    : Array.from({ length: parts + 1 }, (_, index) => from + ((to - from) * index) / parts)
}

export function layPlot({ from, to, curves, parts }: PlotFigure, { width, stretch }: Room): PlotLayout {
  let low = 0
  let high = 0
  for (const { points } of curves)
    for (const [, value] of points) {
      low = Math.min(low, value)
      high = Math.max(high, value)
    }
  const [innerWidth, innerHeight] = [width - MARGIN.left - MARGIN.right, CURVES * stretch]
  const levels = roundSteps(low, high === low ? low + 1 : high, 4)
  const top = Math.max(high, levels.at(-1) ?? high) || 1
  const bottom = Math.min(low, levels[0] ?? low)
  return {
    height: MARGIN.top + innerHeight + MARGIN.bottom,
    bottom: MARGIN.top + innerHeight,
    x: (t) => MARGIN.left + ((t - from) / (to - from || 1)) * innerWidth,
    y: (value) => MARGIN.top + ((top - value) / (top - bottom || 1)) * innerHeight,
    t: (x) => from + ((x - MARGIN.left) / innerWidth) * (to - from),
    part: innerWidth / (parts ?? 1),
    ticks: roundSteps(from, to, 8),
    levels,
  }
}

/** Round numbers that divide a range into about `count` parts. */
export function roundSteps(from: number, to: number, count: number): number[] {
  const rough = (to - from) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10)
  const first = Math.ceil(from / step - 1e-9)
  const last = Math.floor(to / step + 1e-9)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  )
}
