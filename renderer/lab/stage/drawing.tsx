import type { Figure } from '../../../shared/lab/contract/scene'
import { Bars } from './bars'
import { CURVES, layBars, layPlot, PLOT, type Room } from './figure-layout'
import { Grid, gridHeight, ROW } from './grid'
import { Plot } from './plot'
import { RADIUS, Ring, ringHeight } from './ring'

/** Figures that are drawings; the others are text. */
export type Drawn = Exclude<Figure, { kind: 'facts' }>

export function heightOf(figure: Drawn, room: Room): number {
  if (figure.kind === 'bars') return layBars(figure, room).height
  if (figure.kind === 'plot') return layPlot(figure, room).height
  return figure.kind === 'grid' ? gridHeight(figure, room) : ringHeight(room)
}

/** What one more of stretch adds to the height. */
export function yielding(figure: Drawn): number {
  if (figure.kind === 'bars') return PLOT
  if (figure.kind === 'plot') return CURVES
  return figure.kind === 'grid' ? figure.rows.length * ROW.stretched : 2 * RADIUS
}

/** The inside of a figure's SVG. */
export function Drawing({ figure, room, pinned }: { figure: Drawn; room: Room; pinned: number | null }) {
  if (figure.kind === 'bars') return <Bars figure={figure} room={room} pinned={pinned} />
  if (figure.kind === 'grid') return <Grid figure={figure} room={room} pinned={pinned} />
  if (figure.kind === 'ring') return <Ring figure={figure} room={room} pinned={pinned} />
  return <Plot figure={figure} room={room} pinned={pinned} />
}
