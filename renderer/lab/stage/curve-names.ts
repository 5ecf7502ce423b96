/** Where the names of curves stand: at the ends of their lines, and not on each other. Pure. */
import type { PlotCurve } from '../../../shared/lab/contract/scene'
import { spreadLabels } from '../../plots/spread-labels'
import type { PlotLayout } from './figure-layout'

export interface CurveName {
  text: string
  role: PlotCurve['role']
  /** Right end of the text. */
  x: number
  y: number
}

/** Units from a line to its name, and the height of a name. */
const ABOVE = 6
const BELOW = 14
const LINE = 14
/** Width of a letter, and of a Chinese character. */
const LETTER = 6.5
const CHARACTER = 12

function widthOf(text: string): number {
  const characters = text.match(/[\u2e80-\uffef]/g)?.length ?? 0
  return characters * CHARACTER + (text.length - characters) * LETTER
}

/** Above the end of each line, or below it where the line is at the top. */
export function placeNames(
  curves: readonly PlotCurve[],
  layout: PlotLayout,
  area: { right: number; top: number; bottom: number },
  word: (curve: PlotCurve) => string,
): CurveName[] {
  // What is filled has room for its name below the lines that end above it.
  const named = curves
    .filter((curve, index) => curves.findIndex(({ label }) => label === curve.label) === index)
    .sort((a, b) => Number(a.area ?? false) - Number(b.area ?? false))
  const names = named.map((curve) => {
    const text = word(curve)
    const end = curve.points.at(-1)?.[0] ?? 0
    const x = Math.min(area.right, Math.max(layout.x(end), widthOf(text)))
    const beside = curve.points.filter(([t]) => layout.x(t) >= x - widthOf(text)).map(([, value]) => layout.y(value))
    const above = Math.min(area.bottom, ...beside) - ABOVE
    const y = above >= area.top + LINE ? above : Math.max(area.top, ...beside) + BELOW
    return { text, role: curve.role, x, y }
  })
  const ys = names.map(({ y }) => y)
  spreadLabels(ys, LINE, area.top + LINE, area.bottom - 2)
  return names.map((name, index) => ({ ...name, y: ys[index] ?? name.y }))
}
