/** A drawing that keeps what it was told: painters are tested by their calls, not by pixels. */
import type { Drawing, LineStyle, TextStyle } from '../../../renderer/plots/drawing'

export interface Stroke {
  style: LineStyle
  points: [x: number, y: number][]
}

export interface Recording {
  drawing: Drawing
  strokes: Stroke[]
  rects: { x: number; y: number; width: number; height: number; colour: string }[]
  texts: { x: number; y: number; text: string; style: TextStyle }[]
}

export function recordDrawing(): Recording {
  const strokes: Stroke[] = []
  const rects: Recording['rects'] = []
  const texts: Recording['texts'] = []
  let points: [number, number][] = []
  const drawing: Drawing = {
    backdrop: (_size, _made, paint) => paint(),
    begin: () => {
      points = []
    },
    moveTo: (x, y) => points.push([x, y]),
    lineTo: (x, y) => points.push([x, y]),
    stroke: (style) => strokes.push({ style, points }),
    rect: (x, y, width, height, colour) => rects.push({ x, y, width, height, colour }),
    text: (x, y, text, style) => texts.push({ x, y, text, style }),
    clipped: (_x, _y, _width, _height, inside) => inside(),
  }
  return { drawing, strokes, rects, texts }
}
