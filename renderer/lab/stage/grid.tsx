import type { GridFigure } from '../../../shared/lab/contract/scene'
import { layAxis, type Room } from './figure-layout'

/** Height of a row: what its type needs, and what may give way. */
export const ROW = { least: 14, stretched: 8 }
const HEAD = 64
const TITLES = 16
/** Width of a sign in a cell that is still easy to read, and what stands beside the signs. */
const SIGN = 7
const AROUND = 4
const SIZE = 13

export function gridHeight({ rows }: GridFigure, { stretch }: Room): number {
  return TITLES + rows.length * rowHeight(stretch) + 4
}

function rowHeight(stretch: number): number {
  return ROW.least + ROW.stretched * stretch
}

/** Width at which every cell is easy to read. */
export function gridWidth({ heads, rows }: GridFigure): number {
  return HEAD + heads.length * (longestText(rows) * SIGN + AROUND)
}

function longestText(rows: GridFigure['rows']): number {
  return Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ text }) => text.length)))
}

/** Cells by role; a cell's index counts row by row. */
export function Grid({ figure, room, pinned }: { figure: GridFigure; room: Room; pinned: number | null }) {
  const columns = figure.heads.length
  const tall = rowHeight(room.stretch)
  // Without an axis of its own a table stands in the middle, like bars over as many places.
  const span = figure.span ?? [0, columns - 1]
  const over = layAxis(span, room)
  const beside = layAxis(span, { ...room, width: room.width - HEAD })
  // Over an axis as long as the drawing is wide there is no room for the heads of the rows.
  const axis = over.zero >= HEAD ? over : { slot: beside.slot, zero: HEAD + beside.zero }
  const longest = longestText(figure.rows)
  const wanted = figure.span ? axis.slot : Math.min(longest * SIGN + AROUND, (room.width - HEAD) / columns)
  const cellWidth = Math.max(axis.slot, wanted)
  const left = wanted > axis.slot ? Math.max(HEAD, (room.width - columns * cellWidth) / 2) : axis.zero
  const size = Math.min(SIZE, Math.max(7, (cellWidth - AROUND) / (longest * 0.62)))
  return (
    <>
      {figure.heads.map((head, column) => (
        <text key={column} className="lab-name" x={left + (column + 0.5) * cellWidth} y={TITLES - 6}>
          {head}
        </text>
      ))}
      {figure.rows.map(({ head, cells }, row) => (
        <g key={row}>
          <text className="lab-head" x={left - 8} y={TITLES + (row + 0.5) * tall + 4}>
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
                  y={TITLES + row * tall + 1}
                  width={cellWidth - 2}
                  height={tall - 2}
                />
                {!cell.later && (
                  <text
                    className="lab-value"
                    style={{ fontSize: `${size}px` }}
                    x={left + (column + 0.5) * cellWidth}
                    y={TITLES + (row + 0.5) * tall + 4.5}
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
