import type { RingFigure } from '../../../shared/lab/contract/scene'
import { write } from '../../../shared/lab/contract/write'
import type { Room } from './figure-layout'

/** At stretch 1. */
export const RADIUS = 66
/** From the circle to the edges of the drawing. */
const MARGIN = 36

export function ringHeight({ stretch }: Room): number {
  return 2 * (RADIUS * stretch + MARGIN)
}

/** Values around a circle, clockwise from the top. */
export function Ring({ figure, room, pinned }: { figure: RingFigure; room: Room; pinned: number | null }) {
  const count = figure.values.length
  const radius = RADIUS * room.stretch
  const [x, y] = [room.width / 2, ringHeight(room) / 2]
  const size = Math.min(17, (Math.PI * radius) / count)
  return (
    <>
      <circle className="lab-ring" cx={x} cy={y} r={radius} />
      {figure.values.map((value, index) => {
        // A sum of letters is wider than its place: it stands outside, away from the circle, and the number of the place within.
        const text = figure.texts?.[index]
        const angle = (2 * Math.PI * (index - figure.turn)) / count - Math.PI / 2
        const [cx, cy] = [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
        const [tx, ty] = [x + (radius + size + 10) * Math.cos(angle), y + (radius + size + 10) * Math.sin(angle)]
        return (
          <g
            key={index}
            data-index={index}
            data-lit={figure.lit.includes(index) || undefined}
            data-wrapped={figure.wrapped.includes(index) || undefined}
            data-pinned={pinned === index || undefined}
          >
            <circle className="lab-place" cx={cx} cy={cy} r={size} />
            <text
              className={text ? 'lab-name' : 'lab-value'}
              x={cx}
              y={cy + 4}
              style={{ fontSize: `${Math.max(8, Math.min(13, size))}px` }}
            >
              {text ? index : write(value, 4)}
            </text>
            <text
              className={text ? 'lab-value' : 'lab-name'}
              x={tx}
              y={ty + 4}
              {...(text && { style: { textAnchor: anchorOf(Math.cos(angle)) } })}
            >
              {text ?? index}
            </text>
          </g>
        )
      })}
    </>
  )
}

function anchorOf(across: number): 'start' | 'middle' | 'end' {
  if (Math.abs(across) < 0.2) return 'middle'
  return across > 0 ? 'start' : 'end'
}
