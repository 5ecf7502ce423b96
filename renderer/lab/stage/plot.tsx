import { useTranslations } from 'use-intl'
import type { PlotCurve, PlotFigure } from '../../../shared/lab/contract/scene'
import { write } from '../../../shared/lab/contract/write'
import { layPlot, type PlotLayout, plotPlaces } from './figure-layout'

function path({ points, area }: PlotCurve, layout: PlotLayout): string {
  const at = points.map(([t, value]) => `${layout.x(t).toFixed(1)} ${layout.y(value).toFixed(1)}`)
  if (!area) return `M${at.join('L')}`
  const zero = layout.y(0).toFixed(1)
  const [first, last] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 0]
  return `M${layout.x(first).toFixed(1)} ${zero}L${at.join('L')}L${layout.x(last).toFixed(1)} ${zero}Z`
}

/** Curves over an axis; the names stand in a line above, in the order of the curves. */
export function Plot({ figure, width, pinned }: { figure: PlotFigure; width: number; pinned: number | null }) {
  const t = useTranslations('labFigures')
  const layout = layPlot(figure, width)
  const named = figure.curves.filter(
    (curve, index) => figure.curves.findIndex(({ label }) => label === curve.label) === index,
  )
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
      {plotPlaces(figure).map((t, index) => (
        <g key={t} data-index={index} data-pinned={pinned === index || undefined}>
          <rect
            className="lab-slot"
            x={layout.x(t) - layout.part / 2}
            y={18}
            width={layout.part}
            height={layout.height - 18}
          />
          <line className="lab-place-line" x1={layout.x(t)} x2={layout.x(t)} y1={18} y2={layout.y(0)} />
        </g>
      ))}
      <text className="lab-level" x={width - 12} y={11}>
        {named.map((curve, index) => (
          <tspan key={curve.label} className={`lab-legend ${curve.role}`}>
            {index > 0 ? ' · ' : ''}
            {t(curve.label)}
          </tspan>
        ))}
        <tspan className="lab-axis-name">{` · ${t(figure.axis)} →`}</tspan>
      </text>
    </>
  )
}
