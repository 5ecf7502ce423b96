import type { Figure } from '../../../shared/lab/contract/scene'
import { Bars } from './bars'
import { layBars, layPlot } from './figure-layout'
import { Grid, gridHeight } from './grid'
import { Plot } from './plot'
import { Ring, RING_HEIGHT } from './ring'

/** Figures that are drawings; the others are text. */
export type Drawn = Exclude<Figure, { kind: 'facts' }>

export function heightOf(figure: Drawn, width: number): number {
  if (figure.kind === 'bars') return layBars(figure, width).height
  if (figure.kind === 'plot') return layPlot(figure, width).height
  return figure.kind === 'grid' ? gridHeight(figure) : RING_HEIGHT
}

/** The inside of a figure's SVG, laid out in `width` units. */
export function Drawing({ figure, width, pinned }: { figure: Drawn; width: number; pinned: number | null }) {
  if (figure.kind === 'bars') return <Bars figure={figure} width={width} pinned={pinned} />
  if (figure.kind === 'grid') return <Grid figure={figure} width={width} pinned={pinned} />
  if (figure.kind === 'ring') return <Ring figure={figure} width={width} pinned={pinned} />
  return <Plot figure={figure} width={width} pinned={pinned} />
}
