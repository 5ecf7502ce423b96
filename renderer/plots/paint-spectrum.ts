/** Spectrum before and after the chain with the designed response of its taps: data + scale + colours → drawing calls. */
import type { Hertz, Pixels } from '../../shared/units'
import type { Drawing, LineStyle, Size } from './drawing'
import type { ResponseLine } from './response'
import { columnLevel, type SpectrumColumns } from './spectrum-columns'
import { LOWEST_LEVEL, type SpectrumScale } from './spectrum-scale'
import type { PlotInk } from './ink'

export interface SpectrumPicture {
  columns: SpectrumColumns
  /** Level of each bin, dBFS. */
  input: Float32Array
  output: Float32Array
  response: ResponseLine
  words: { input: string; kernel: string; output: string }
  /** Heights of the words at the lines' ends: input, kernel, output. */
  wordHeights: readonly Pixels[]
  cursor: Hertz | null
  /** Everything is bypassed: the kernel is drawn, but dotted. */
  bypassed: boolean
}

/** Squares on the kernel's line: shape tells it apart where colour does not. */
const MARKER: Pixels = 5
const MARKER_DISTANCE: Pixels = 48
const LABEL_GAP: Pixels = 6
/** Axis labels nearer to each other than this are left out. */
const NEAREST_LABELS: Pixels = 34

export function paintSpectrum(
  drawing: Drawing,
  size: Size,
  scale: SpectrumScale,
  ink: PlotInk,
  picture: SpectrumPicture,
): void {
  const { area } = scale
  const { words, wordHeights } = picture
  drawing.backdrop(size, [scale, ink, words.input, words.kernel, words.output, ...wordHeights], () => {
    paintGrid(drawing, scale, ink)
    paintWords(drawing, scale, ink, picture)
  })
  drawing.clipped(area.left, area.top, area.right - area.left, area.bottom - area.top, () => {
    // The thinner line on top: where both are equal, both are seen.
    paintLevels(drawing, scale, picture.columns, picture.output, ink.line.output)
    paintLevels(drawing, scale, picture.columns, picture.input, ink.line.input)
    paintResponse(drawing, scale, picture.response, picture.bypassed ? ink.bypassedLine : ink.line.kernel)
  })
  if (picture.cursor !== null) paintCursor(drawing, scale, ink, picture.cursor)
}

/** Half pixels keep lines of one pixel sharp. */
function sharp(position: Pixels): Pixels {
  return Math.round(position) + 0.5
}

function paintGrid(drawing: Drawing, scale: SpectrumScale, ink: PlotInk): void {
  const { area } = scale
  drawing.begin()
  for (const { position } of scale.frequencyTicks) segment(drawing, position, area.top, position, area.bottom)
  for (const { value, position } of scale.levelTicks)
    if (value !== 0) segment(drawing, area.left, position, area.right, position)
  drawing.stroke(ink.gridLine)
  drawing.begin()
  segment(drawing, area.left, scale.getY(0), area.right, scale.getY(0))
  segment(drawing, area.left, area.bottom, area.right, area.bottom)
  drawing.stroke(ink.axisLine)
  paintLabels(drawing, scale, ink)
}

function segment(drawing: Drawing, fromX: Pixels, fromY: Pixels, toX: Pixels, toY: Pixels): void {
  drawing.moveTo(sharp(fromX), sharp(fromY))
  drawing.lineTo(sharp(toX), sharp(toY))
}

function paintLabels(drawing: Drawing, scale: SpectrumScale, ink: PlotInk): void {
  const { area } = scale
  let last = -Infinity
  for (const tick of scale.frequencyTicks) {
    if (tick.position - last < NEAREST_LABELS) continue
    last = tick.position
    drawing.text(tick.position, area.bottom + LABEL_GAP, tick.label, ink.below)
  }
  for (const tick of scale.levelTicks) drawing.text(area.left - LABEL_GAP, tick.position, tick.label, ink.leftOf)
}

function paintLevels(
  drawing: Drawing,
  scale: SpectrumScale,
  columns: SpectrumColumns,
  levels: Float32Array,
  style: LineStyle,
): void {
  drawing.begin()
  for (let point = 0; point < columns.count; point += 1) {
    const y = scale.getY(columnLevel(columns, point, levels))
    if (point === 0) drawing.moveTo(columns.x[point] as number, y)
    else drawing.lineTo(columns.x[point] as number, y)
  }
  drawing.stroke(style)
}

function paintResponse(drawing: Drawing, scale: SpectrumScale, response: ResponseLine, style: LineStyle): void {
  const { frequencies, levels } = response
  drawing.begin()
  for (let point = 0; point < frequencies.length; point += 1) {
    const x = scale.getX(frequencies[point] as number)
    const y = scale.getY(levels[point] as number)
    if (point === 0) drawing.moveTo(x, y)
    else drawing.lineTo(x, y)
  }
  drawing.stroke(style)
  let next = scale.area.left + MARKER_DISTANCE / 2
  for (let point = 0; point < frequencies.length; point += 1) {
    const x = scale.getX(frequencies[point] as number)
    const level = levels[point] as number
    if (x < next || level <= LOWEST_LEVEL) continue
    next = x + MARKER_DISTANCE
    drawing.rect(x - MARKER / 2, scale.getY(level) - MARKER / 2, MARKER, MARKER, style.colour)
  }
}

function paintCursor(drawing: Drawing, scale: SpectrumScale, ink: PlotInk, cursor: Hertz): void {
  const x = scale.getX(cursor)
  drawing.begin()
  segment(drawing, x, scale.area.top, x, scale.area.bottom)
  drawing.stroke(ink.cursorLine)
}

function paintWords(drawing: Drawing, scale: SpectrumScale, ink: PlotInk, picture: SpectrumPicture): void {
  const x = scale.area.right + LABEL_GAP
  const [input = 0, kernel = 0, output = 0] = picture.wordHeights
  drawing.text(x, input, picture.words.input, ink.word.input)
  drawing.text(x, kernel, picture.words.kernel, ink.word.kernel)
  drawing.text(x, output, picture.words.output, ink.word.output)
}

/** Writes the heights of the lines at the right edge (input, kernel, output) into `heights`, for `spreadLabels`. */
export function lineEnds(scale: SpectrumScale, picture: SpectrumPicture, heights: Pixels[]): void {
  const { columns, input, output, response } = picture
  const last = columns.count - 1
  heights[0] = scale.getY(columnLevel(columns, last, input))
  heights[1] = scale.getY(response.levels.at(-1) ?? LOWEST_LEVEL)
  heights[2] = scale.getY(columnLevel(columns, last, output))
}
