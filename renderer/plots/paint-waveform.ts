/** Waveform before and after the chain over the same time: data + scale + colours → drawing calls. */
import type { Pixels } from '../../shared/units'
import type { Drawing, LineStyle, Size } from './drawing'
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

export function paintWaveform(
  drawing: Drawing,
  size: Size,
  scale: WaveformScale,
  ink: PlotInk,
  picture: WaveformPicture,
): void {
  const { words, rangeLabel, timeUnit, range } = picture
  drawing.backdrop(size, [scale, ink, words.input, words.output, rangeLabel, timeUnit], () => {
    paintGrid(drawing, scale, ink)
    paintWords(drawing, scale, ink, 'input', scale.input, picture)
    paintWords(drawing, scale, ink, 'output', scale.output, picture)
    paintTimes(drawing, scale, ink, timeUnit)
  })
  paintColumns(drawing, scale, scale.input, picture.input, range, ink.line.input)
  paintColumns(drawing, scale, scale.output, picture.output, range, ink.line.output)
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

function paintWords(
  drawing: Drawing,
  scale: WaveformScale,
  ink: PlotInk,
  role: Extract<Role, 'input' | 'output'>,
  lane: Lane,
  picture: WaveformPicture,
): void {
  drawing.text(scale.area.right + GAP, lane.middle, picture.words[role], ink.word[role])
  drawing.text(scale.area.left - GAP, lane.middle, picture.rangeLabel, ink.leftOf)
}

/**
 * One upright bar a pixel column, as high as the values in it, as thick as the line at least and long enough to meet the
 * column before. A stroked path of the same places takes ten times as long without a graphics device.
 */
function paintColumns(
  drawing: Drawing,
  scale: WaveformScale,
  lane: Lane,
  columns: WaveformColumns,
  range: number,
  { colour, width }: LineStyle,
): void {
  let before: [highest: Pixels, lowest: Pixels] | undefined
  for (let column = 0; column < columns.largest.length; column += 1) {
    const highest = scale.getY(lane, columns.largest[column] as number, range)
    const lowest = scale.getY(lane, columns.smallest[column] as number, range)
    const top = Math.min(highest, before?.[1] ?? highest) - width / 2
    const bottom = Math.max(lowest, before?.[0] ?? lowest) + width / 2
    drawing.rect(scale.area.left + column, top, 1, bottom - top, colour)
    before = [highest, lowest]
  }
}

function paintTimes(drawing: Drawing, scale: WaveformScale, ink: PlotInk, unit: string): void {
  const last = scale.timeTicks.length - 1
  scale.timeTicks.forEach((tick, index) => {
    const text = index === last ? unit : tick.label
    drawing.text(tick.position, scale.area.bottom + GAP, text, ink.below)
  })
}
