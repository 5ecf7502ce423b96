/** Series after their bars were changed on the stage. Pure. */
import type { BarsFigure, EditableBars } from '../../../shared/lab/contract/scene'

export interface BarEnd {
  index: number
  value: number
}

/** A value that the series takes: whole steps between its ends. */
export function roundedTo({ min, max, step }: EditableBars, value: number): number {
  const steps = Math.round(Math.min(max, Math.max(min, value)) / step)
  return Number((steps * step).toPrecision(10))
}

/** All bars from one place to another lie on a line between both; what changes is the series of the data. */
export function drawnSeries(figure: BarsFigure, editable: EditableBars, from: BarEnd, to: BarEnd): number[] {
  const [first, last] = from.index <= to.index ? [from, to] : [to, from]
  const drawn = figure.values.map((old, index) => {
    if (index < first.index || index > last.index) return old
    if (index === to.index) return roundedTo(editable, to.value)
    const share = (index - first.index) / (last.index - first.index)
    return roundedTo(editable, first.value + share * (last.value - first.value))
  })
  return editable.reversed ? drawn.reverse() : drawn
}
