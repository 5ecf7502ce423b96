import { useTranslations } from 'use-intl'
import type { PlotCurve, PlotFigure } from '../../../shared/lab/contract/scene'
import { write } from '../../../shared/lab/contract/write'
import { placeNames } from './curve-names'
import { layPlot, type PlotLayout, plotPlaces, type Room } from './figure-layout'

function path({ points, area }: PlotCurve, layout: PlotLayout): string {
  const at = points.map(([t, value]) => `${layout.x(t).toFixed(1)} ${layout.y(value).toFixed(1)}`)
  if (!area) return `M${at.join('L')}`
  const zero = layout.y(0).toFixed(1)
  const [first, last] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 0]
  return `M${layout.x(first).toFixed(1)} ${zero}L${at.join('L')}L${layout.x(last).toFixed(1)} ${zero}Z`
}

/** Marks on a kernel's line, by which it is told without colour. */
const MARKS = 8
const MARK = 6

function marksOf({ points }: PlotCurve): PlotCurve['points'] {
  const every = Math.max(1, Math.floor(points.length / MARKS))
  return points.filter((_, index) => index % every === Math.floor(every / 2))
}

/** Curves over an axis, each with its name at its end. */
export function Plot({ figure, room, pinned }: { figure: PlotFigure; room: Room; pinned: number | null }) {
  const t = useTranslations('labFigures')
  const layout = layPlot(figure, room)
  const right = room.width - 12
  const names = placeNames(figure.curves, layout, { right, top: 14, bottom: layout.bottom }, ({ label }) => t(label))
  return (
    <>
      {layout.levels.map((level) => (
        <g key={level}>
          <line
            className="lab-hairline"
            x1={layout.x(figure.from)}
            x2={layout.x(figure.to)}
            y1={layout.y(level)}
            y2={layout.y(level)}
          />
          <text className="lab-level" x={layout.x(figure.from) - 5} y={layout.y(level) + 4}>
            {write(level, 4)}
          </text>
        </g>
      ))}
      {layout.ticks.map((tick) => (
        <text key={tick} className="lab-name" x={layout.x(tick)} y={layout.height - 6}>
          {write(tick, 4)}
        </text>
      ))}
      {figure.curves.map((curve, index) => (
        <g key={index} className={`lab-curve ${curve.role} ${curve.area ? 'area' : ''}`}>
          {curve.stems ? (
            curve.points.map(([at, value]) => (
              <g key={at}>
                <line x1={layout.x(at)} x2={layout.x(at)} y1={layout.y(0)} y2={layout.y(value)} />
                <circle cx={layout.x(at)} cy={layout.y(value)} r={3.5} />
              </g>
            ))
          ) : curve.dots ? (
            curve.points.map(([at, value]) => <circle key={at} cx={layout.x(at)} cy={layout.y(value)} r={3.5} />)
          ) : (
            <path d={path(curve, layout)} />
          )}
          {curve.role === 'kernel' &&
            !curve.dots &&
            !curve.stems &&
            !curve.area &&
            marksOf(curve).map(([at, value]) => (
              <rect key={at} x={layout.x(at) - MARK / 2} y={layout.y(value) - MARK / 2} width={MARK} height={MARK} />
            ))}
        </g>
      ))}
      {figure.marker !== undefined && (
        <line
          className="lab-marker"
          x1={layout.x(figure.marker)}
          x2={layout.x(figure.marker)}
          y1={18}
          y2={layout.y(0)}
        />
      )}
      {plotPlaces(figure).map((place, index) => (
        <g key={place} data-index={index} data-pinned={pinned === index || undefined}>
          <rect
            className="lab-slot"
            x={layout.x(place) - layout.part / 2}
            y={18}
            width={layout.part}
            height={layout.height - 18}
          />
          <line className="lab-place-line" x1={layout.x(place)} x2={layout.x(place)} y1={18} y2={layout.y(0)} />
        </g>
      ))}
      <text className="lab-level" x={right} y={11}>
        {`${t(figure.axis)} →`}
      </text>
      {names.map(({ text, role, x, y }) => (
        <text key={text} className={`lab-legend ${role}`} x={x} y={y}>
          {text}
        </text>
      ))}
    </>
  )
}
