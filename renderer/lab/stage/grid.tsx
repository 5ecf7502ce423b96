import type { GridFigure } from '../../../shared/lab/contract/scene'
import { layAxis } from './figure-layout'

const ROW = 22
const HEAD = 64
const TITLES = 16

export function gridHeight({ rows }: GridFigure): number {
  return TITLES + rows.length * ROW + 4
}

/** Cells by role; a cell's index counts row by row. */
export function Grid({ figure, width, pinned }: { figure: GridFigure; width: number; pinned: number | null }) {
  const columns = figure.heads.length
  const axis = figure.span && layAxis(figure.span, width)
  // Over an axis as long as the drawing is wide there is no room for the heads of the rows.
  const { slot: cellWidth, zero: left } =
    axis && axis.zero >= HEAD ? axis : { slot: Math.min(96, (width - HEAD) / columns), zero: HEAD }
  const longest = Math.max(1, ...figure.rows.flatMap(({ cells }) => cells.map(({ text }) => text.length)))
  const size = Math.min(13, Math.max(7, (cellWidth - 4) / (longest * 0.58)))
  return (
    <>
      {figure.heads.map((head, column) => (
        <text key={column} className="lab-name" x={left + (column + 0.5) * cellWidth} y={TITLES - 6}>
          {head}
        </text>
      ))}
      {figure.rows.map(({ head, cells }, row) => (
        <g key={row}>
          <text className="lab-head" x={left - 8} y={TITLES + (row + 0.5) * ROW + 4}>
            {head}
          </text>
          {cells.map((cell, column) => {
            const index = row * columns + column
            return (
              <g
                key={column}
                data-index={index}
                data-role={cell.role}
                data-empty={cell.text === '' || undefined}
                data-lit={cell.lit || undefined}
                data-later={cell.later || undefined}
                data-pinned={pinned === index || undefined}
              >
                <rect
                  className="lab-cell"
                  x={left + column * cellWidth + 1}
                  y={TITLES + row * ROW + 1}
                  width={cellWidth - 2}
                  height={ROW - 2}
                />
                {!cell.later && (
                  <text
                    className="lab-value"
                    style={{ fontSize: `${size}px` }}
                    x={left + (column + 0.5) * cellWidth}
                    y={TITLES + (row + 0.5) * ROW + 4.5}
                  >
                    {cell.text}
                  </text>
                )}
              </g>
            )
          })}
        </g>
      ))}
    </>
  )
}
