import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { ParameterUnit } from '../../../shared/chain/parameters'
import { formatValue } from '../format/format-value'
import { type NumberRange, positionOf, valueAt } from '../format/number-range'
import { valueAfterKey } from '../format/slider-keys'
import { useSpoken } from '../format/spoken-value'
import { cssVariables } from './css-variables'
import { constrain, type DragState, moveDrag, startDrag } from './slider-drag'
import type { Gesture } from './use-gesture'

export type Hue = 'input' | 'kernel' | 'output' | 'plain'

interface ValueSliderProps {
  label: string
  value: number
  unit: ParameterUnit
  range: NumberRange
  fallback: number
  gesture: Gesture
  hue: Hue
  isDisabled: boolean
  /** A digit was typed on the slider: the number field goes on with it. */
  onType: ((first: string) => void) | undefined
}

const THUMB = 14
const TYPED = /^[\d.,+\-−]$/

/** A native range input for tools and keyboards; pointer and keys are handled as the interface brief says. */
export function ValueSlider(props: ValueSliderProps) {
  const { label, value, unit, range, fallback, gesture, hue, isDisabled, onType } = props
  const drag = useRef<DragState | null>(null)
  const [isDragging, setDragging] = useState(false)
  const spoken = useSpoken()
  const position = positionOf(range, value)
  const written = formatValue(value, unit)

  const apply = (state: DragState, shiftKey: boolean) => {
    drag.current = state
    if (!state.moving) return
    setDragging(true)
    gesture.begin(value)
    gesture.change(valueAt(range, constrain(state.position, shiftKey)))
  }

  const onPointerDown = (event: PointerEvent<HTMLInputElement>) => {
    if (event.button !== 0) return
    event.preventDefault()
    const input = event.currentTarget
    input.focus()
    input.setPointerCapture(event.pointerId)
    const box = input.getBoundingClientRect()
    const length = box.width - THUMB
    apply(startDrag(event.clientX, event.clientX - box.left - THUMB / 2, length, position, THUMB), event.shiftKey)
  }

  const onPointerMove = (event: PointerEvent<HTMLInputElement>) => {
    if (!drag.current) return
    const length = event.currentTarget.getBoundingClientRect().width - THUMB
    apply(moveDrag(drag.current, { x: event.clientX, altKey: event.altKey, length }), event.shiftKey)
  }

  const finish = (how: 'end' | 'cancel') => {
    drag.current = null
    setDragging(false)
    gesture[how]()
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && drag.current) {
      event.preventDefault()
      event.stopPropagation()
      return finish('cancel')
    }
    if (onType && TYPED.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      return onType(event.key)
    }
    const next = valueAfterKey(event, range, value, fallback)
    if (next === undefined) return
    event.preventDefault()
    gesture.begin(value)
    gesture.change(next)
  }

  return (
    <span className="slider-box">
      <input
        type="range"
        className={`slider ${hue}`}
        aria-label={label}
        aria-valuetext={spoken(written)}
        min={0}
        max={1}
        step="any"
        value={position}
        disabled={isDisabled}
        data-dragging={isDragging || undefined}
        style={cssVariables({ '--slider-at': `${position * 100}%` })}
        onChange={(event) => gesture.once(value, valueAt(range, Number(event.target.value)))}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => finish('end')}
        onPointerCancel={() => finish('cancel')}
        onDoubleClick={() => gesture.once(value, fallback)}
        onKeyDown={onKeyDown}
        onKeyUp={() => !drag.current && gesture.end()}
        onBlur={() => finish('end')}
      />
      {isDragging && (
        <span className="slider-bubble number" style={cssVariables({ '--slider-at': position })} aria-hidden="true">
          {written}
        </span>
      )}
    </span>
  )
}
