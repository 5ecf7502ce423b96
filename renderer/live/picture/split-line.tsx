import { MoveHorizontal } from 'lucide-react'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { formatPercent } from '../../app/format/format-value'
import type { NumberRange } from '../../app/format/number-range'
import { valueAfterKey } from '../../app/format/slider-keys'
import { useSpoken } from '../../app/format/spoken-value'
import { useSplitDrag } from './use-split-drag'

interface SplitLineProps {
  /** 0..1 from the left. */
  position: number
  /** The value rides at the line. */
  isMoving: boolean
  /** The picture that the line divides. */
  picture: RefObject<HTMLElement | null>
  onMove: (position: number) => void
  /** The position that stays, when a gesture ends. */
  onSettle: (position: number) => void
  onCancel: () => void
}

/** In per cent of the width: one step of an arrow key is 1 %. */
const RANGE: NumberRange = { min: 0, max: 100, step: 1, scale: 'linear' }
const HALF = 0.5

/** The line between before and after; its whole height is the handle. */
export function SplitLine({ position, isMoving, picture, onMove, onSettle, onCancel }: SplitLineProps) {
  const t = useTranslations('live.view')
  const spoken = useSpoken()
  const drag = useSplitDrag({ picture, position, onMove, onSettle, onCancel })
  const percent = position * 100

  const onKeyDown = (event: KeyboardEvent) => {
    const next = valueAfterKey(event, RANGE, percent, HALF * 100)
    if (next === undefined) return
    event.preventDefault()
    onSettle(next / 100)
  }

  return (
    <div
      className="split-line"
      role="slider"
      tabIndex={0}
      aria-label={t('split')}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(percent * 10) / 10}
      aria-valuetext={spoken(formatPercent(percent))}
      style={{ left: `${percent}%` }}
      onKeyDown={onKeyDown}
      onDoubleClick={() => onSettle(HALF)}
      {...drag}
    >
      <span className="split-knob" aria-hidden="true">
        <MoveHorizontal />
      </span>
      {isMoving && (
        <span className="split-value number" aria-hidden="true">
          {formatPercent(percent)}
        </span>
      )}
    </div>
  )
}
