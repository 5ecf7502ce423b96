/** Lines and type of every plot: grid, roles, axis numbers, and the words at the end of a line. */
import type { Colours } from '../app/theme/role-colours'
import type { LineStyle, TextStyle } from './drawing'

export type Role = 'input' | 'kernel' | 'output'

/** Told apart by width as well as by colour. */
const LINE_WIDTH: Readonly<Record<Role, number>> = { input: 1.5, kernel: 2, output: 2.5 }

export interface PlotInk {
  colours: Colours
  gridLine: LineStyle
  axisLine: LineStyle
  cursorLine: LineStyle
  /** A kernel that is there but does nothing. */
  bypassedLine: LineStyle
  line: Readonly<Record<Role, LineStyle>>
  below: TextStyle
  leftOf: TextStyle
  word: Readonly<Record<Role, TextStyle>>
  caption: TextStyle
}

/** Styles made once a theme, so that a frame makes none. */
export function plotInk(colours: Colours): PlotInk {
  const axis = { colour: colours['text-second'], weight: 400 as const }
  const line = (role: Role): LineStyle => ({ colour: colours[role], width: LINE_WIDTH[role] })
  const word = (colour: string): TextStyle => ({ colour, align: 'left', baseline: 'middle', weight: 600 })
  return {
    colours,
    gridLine: { colour: colours.hairline, width: 1 },
    axisLine: { colour: colours.border, width: 1 },
    cursorLine: { colour: colours.text, width: 1, dash: [2, 3] },
    bypassedLine: { ...line('kernel'), dash: [2, 4] },
    line: { input: line('input'), kernel: line('kernel'), output: line('output') },
    below: { ...axis, align: 'center', baseline: 'top' },
    leftOf: { ...axis, align: 'right', baseline: 'middle' },
    word: { input: word(colours.input), kernel: word(colours.kernel), output: word(colours.output) },
    caption: { ...axis, align: 'left', baseline: 'top' },
  }
}
