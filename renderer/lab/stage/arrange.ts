/** Which figures stand below each other, and which side by side. Pure. */
import type { Figure } from '../../../shared/lab/contract/scene'
import { heightOf } from './drawing'
import { gridWidth } from './grid'

export interface Arrangement {
  /** One column or two. */
  columns: readonly (readonly Figure[])[]
  /** As wide as the stage, below the columns. */
  wide: readonly Figure[]
}

export interface StageSize {
  width: number
  height: number
  /** CSS pixels of one unit of a drawing. */
  scale: number
}

/** CSS pixels from which two columns have room. */
const TWO_COLUMNS = 960
const GAP = 24
/** What one column may be higher than the stage before there are two: drawings give way by so much. */
const GIVES_WAY = 1.15
/** Units of a title; of numbers with their title. */
const TITLE = 22
const FACTS = 66

/** One column as long as it fits; otherwise two, if there is the width, as equal in height as groups allow. */
export function arrange(figures: readonly Figure[], stage: StageSize): Arrangement {
  const heightIn = (width: number) => (figure: Figure) =>
    (figure.kind === 'facts' ? FACTS : TITLE + heightOf(figure, { width: width / stage.scale, stretch: 1 })) *
    stage.scale
  const whole = sum(figures.map(heightIn(stage.width)))
  if (stage.width < TWO_COLUMNS || whole <= stage.height * GIVES_WAY) return { columns: [figures], wide: [] }

  const half = (stage.width - GAP) / 2
  const isWide = (figure: Figure) => figure.kind === 'grid' && gridWidth(figure) > half / stage.scale
  const columns: [Figure[], Figure[]] = [[], []]
  const heights: [number, number] = [0, 0]
  const fits = (group: readonly Figure[]) => sum(group.map(heightIn(half))) <= stage.height * GIVES_WAY
  const groups = groupsOf(figures.filter((figure) => !isWide(figure)))
  for (const group of groups.flatMap((group) => (fits(group) ? [group] : halvesOf(group)))) {
    const shorter = heights[0] <= heights[1] ? 0 : 1
    columns[shorter].push(...group)
    heights[shorter] += sum(group.map(heightIn(half)))
  }
  return { columns, wide: figures.filter(isWide) }
}

/** Bars over the same places belong below each other. */
function groupsOf(figures: readonly Figure[]): Figure[][] {
  const groups: Figure[][] = []
  for (const figure of figures) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    const sameAxis = figure.kind === 'bars' && before?.kind === 'bars' && String(figure.span) === String(before.span)
    if (group && sameAxis) group.push(figure)
    else groups.push([figure])
  }
  return groups
}

/** Of a group that no column holds: what comes out stands beside what goes in, rather than out of sight. */
function halvesOf(group: readonly Figure[]): Figure[][] {
  const middle = Math.ceil(group.length / 2)
  return [group.slice(0, middle), group.slice(middle)].filter((half) => half.length > 0)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
