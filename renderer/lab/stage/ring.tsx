import type { RingFigure } from '../../../shared/lab/contract/scene'
import { write } from '../../../shared/lab/contract/write'

export const RING_HEIGHT = 190
const RADIUS = 66

/** Values around a circle, clockwise from the top. */
export function Ring({ figure, width, pinned }: { figure: RingFigure; width: number; pinned: number | null }) {
  const count = figure.values.length
  const [x, y] = [width / 2, RING_HEIGHT / 2]
  const size = Math.min(17, (Math.PI * RADIUS) / count)
  return (
    <>
      <circle className="lab-ring" cx={x} cy={y} r={RADIUS} />
      {figure.values.map((value, index) => {
        const angle = (2 * Math.PI * (index - figure.turn)) / count - Math.PI / 2
        const [cx, cy] = [x + RADIUS * Math.cos(angle), y + RADIUS * Math.sin(angle)]
        const [tx, ty] = [x + (RADIUS - 30) * Math.cos(angle), y + (RADIUS - 30) * Math.sin(angle)]
        return (
          <g
            key={index}
            data-index={index}
            data-lit={figure.lit.includes(index) || undefined}
            data-wrapped={figure.wrapped.includes(index) || undefined}
            data-pinned={pinned === index || undefined}
          >
            <circle className="lab-place" cx={cx} cy={cy} r={size} />
            <text className="lab-value" x={cx} y={cy + 4} style={{ fontSize: `${Math.max(8, Math.min(13, size))}px` }}>
              {figure.texts?.[index] ?? write(value, 4)}
            </text>
            <text className="lab-name" x={tx} y={ty + 4}>
              {index}
            </text>
          </g>
        )
      })}
    </>
  )
}
