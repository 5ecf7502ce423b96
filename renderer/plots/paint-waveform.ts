/** Waveform before and after the chain over the same time: data + scale + colours → drawing calls. */
import type { Pixels } from '../../shared/units'
import type { Drawing, LineStyle } from './drawing'
import type { PlotInk, Role } from './ink'
import type { WaveformColumns } from './waveform'
import type { Lane, WaveformScale } from './waveform-scale'

export interface WaveformPicture {
  input: WaveformColumns
  output: WaveformColumns
  /** Full scale of both lanes, and how it is written. */
  range: number
  rangeLabel: string
  words: { input: string; output: string }
  /** Unit behind the last number of the time axis. */
  timeUnit: string
}

const GAP: Pixels = 6

function sharp(position: Pixels): Pixels {
  return Math.round(position) + 0.5
}

export function paintWaveform(drawing: Drawing, scale: WaveformScale, ink: PlotInk, picture: WaveformPicture): void {
  paintGrid(drawing, scale, ink)
  paintLane(drawing, scale, ink, 'input', scale.input, picture.input, picture)
  paintLane(drawing, scale, ink, 'output', scale.output, picture.output, picture)
  paintTimes(drawing, scale, ink, picture.timeUnit)
}

function paintGrid(drawing: Drawing, scale: WaveformScale, ink: PlotInk): void {
  const { area } = scale
  drawing.begin()
  for (const { position } of scale.timeTicks) {
    drawing.moveTo(sharp(position), area.top)
    drawing.lineTo(sharp(position), area.bottom)
  }
  drawing.stroke(ink.gridLine)
  drawing.begin()
  for (const lane of [scale.input, scale.output]) {
    drawing.moveTo(area.left, sharp(lane.middle))
    drawing.lineTo(area.right, sharp(lane.middle))
  }
  drawing.stroke(ink.axisLine)
}

function paintLane(
  drawing: Drawing,
  scale: WaveformScale,
  ink: PlotInk,
  role: Extract<Role, 'input' | 'output'>,
  lane: Lane,
  columns: WaveformColumns,
  picture: WaveformPicture,
): void {
  strokeColumns(drawing, scale, lane, columns, picture.range, ink.line[role])
  drawing.text(scale.area.right + GAP, lane.middle, picture.words[role], ink.word[role])
  drawing.text(scale.area.left - GAP, lane.middle, picture.rangeLabel, ink.leftOf)
}

function strokeColumns(
  drawing: Drawing,
  scale: WaveformScale,
  lane: Lane,
  columns: WaveformColumns,
  range: number,
  style: LineStyle,
): void {
  drawing.begin()
  for (let column = 0; column < columns.largest.length; column += 1) {
    const x = scale.area.left + column + 0.5
    const top = scale.getY(lane, columns.largest[column] as number, range)
    if (column === 0) drawing.moveTo(x, top)
    else drawing.lineTo(x, top)
    drawing.lineTo(x, scale.getY(lane, columns.smallest[column] as number, range))
  }
  drawing.stroke(style)
}

function paintTimes(drawing: Drawing, scale: WaveformScale, ink: PlotInk, unit: string): void {
  const last = scale.timeTicks.length - 1
  scale.timeTicks.forEach((tick, index) => {
    const text = index === last ? unit : tick.label
    drawing.text(tick.position, scale.area.bottom + GAP, text, ink.below)
  })
}
