import { useId } from 'react'
import type { BarsFigure } from '../../../shared/lab/contract/scene'
import { write } from '../../../shared/lab/contract/write'
import { type BarsLayout, layBars, type Room } from './figure-layout'

interface BarsProps {
  figure: BarsFigure
  room: Room
  pinned: number | null
}

/** Input plain, kernel hatched, output dotted: roles are told without colour. */
export function Bars({ figure, room, pinned }: BarsProps) {
  const id = useId()
  const layout = layBars(figure, room)
  const { values, role, lit, shown = values.length } = figure
  const fill = role === 'kernel' || role === 'output' ? `url(#${id})` : undefined
  // A label needs about seven units a sign; narrower slots show some alone, and the lit ones.
  const texts = values.map((value, index) => figure.texts?.[index] ?? write(value, 4))
  const widest = Math.max(...texts.map((text) => text.length)) * 7 + 6
  const every = Math.max(1, Math.ceil(widest / layout.slot))
  const names = values.map((_, index) => figure.names?.[index] ?? String(figure.start + index))
  const everyName = Math.max(1, Math.ceil((Math.max(...names.map((name) => name.length)) * 7 + 5) / layout.slot))
  return (
    <>
      <Pattern id={id} role={role} />
      <line className="lab-axis" x1={0} x2={room.width} y1={layout.baseline} y2={layout.baseline} />
      {values.map((value, index) => {
        const later = index >= shown
        const isLit = lit.includes(index)
        const top = Math.min(layout.y(value), layout.baseline)
        const height = Math.max(1, Math.abs(layout.y(value) - layout.baseline))
        const wrapped = figure.wrapped?.includes(index)
        const center = layout.left(index) + layout.slot / 2
        return (
          <g
            key={index}
            data-index={index}
            data-lit={isLit || undefined}
            data-later={later || undefined}
            data-pinned={pinned === index || undefined}
            data-wrapped={wrapped || undefined}
          >
            <rect className="lab-slot" x={layout.left(index)} y={0} width={layout.slot} height={layout.height} />
            {(!later || isLit) && (
              <rect
                className={`lab-bar ${value < 0 ? 'negative' : ''}`}
                x={layout.left(index) + layout.slot * 0.14}
                y={top}
                width={layout.slot * 0.72}
                height={height}
                {...(fill && value >= 0 && !later && !wrapped && { style: { fill } })}
                {...(figure.ages && { fillOpacity: 1 - 0.85 * (figure.ages[index] ?? 0) })}
              />
            )}
            {!later && figure.parts && (
              <rect
                className="lab-part"
                x={layout.left(index) + layout.slot * 0.14}
                y={layout.y(figure.parts[index] ?? 0)}
                width={layout.slot * 0.72}
                height={Math.max(0, layout.baseline - layout.y(figure.parts[index] ?? 0))}
              />
            )}
            {!later && figure.coin !== undefined && (
              <Coins coin={figure.coin} index={index} value={value} layout={layout} />
            )}
            {!later && (isLit || index % every === 0) && (
              <text className="lab-value" x={center} y={value < 0 ? top + height + 12 : top - 4}>
                {texts[index]}
              </text>
            )}
            {(isLit || index % everyName === 0) && (
              <text className="lab-name" x={center} y={layout.height - 3}>
                {names[index]}
              </text>
            )}
          </g>
        )
      })}
    </>
  )
}

interface CoinsProps {
  coin: number
  index: number
  value: number
  layout: BarsLayout
}

/** Edges between the coins of a pile; those that would run into each other are left out. */
function Coins({ coin, index, value, layout }: CoinsProps) {
  const thickness = layout.y(0) - layout.y(coin)
  const count = Math.ceil(value / coin - 1e-9) - 1
  if (!(count > 0) || thickness < 3) return null
  const [left, right] = [0.14, 0.86].map((share) => layout.left(index) + layout.slot * share)
  return Array.from({ length: count }, (_, edge) => {
    const y = layout.y((edge + 1) * coin)
    return <line key={edge} className="lab-coin" x1={left} x2={right} y1={y} y2={y} />
  })
}

function Pattern({ id, role }: { id: string; role: BarsFigure['role'] }) {
  return (
    <pattern
      id={id}
      width={6}
      height={6}
      patternUnits="userSpaceOnUse"
      {...(role === 'kernel' && { patternTransform: 'rotate(45)' })}
    >
      <rect className="lab-pattern-ground" width={6} height={6} />
      {role === 'kernel' ? (
        <rect className="lab-pattern-mark" width={2} height={6} />
      ) : (
        <circle className="lab-pattern-mark" cx={3} cy={3} r={1.1} />
      )}
    </pattern>
  )
}
