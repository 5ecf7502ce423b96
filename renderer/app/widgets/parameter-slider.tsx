import { type PointerEvent, useId, useMemo, useRef, useState } from 'react'
import type { ParameterUnit } from '../../../shared/chain/parameters'
import { type NumberRange, stepBy } from '../format/number-range'
import { multiplier } from '../format/slider-keys'
import { FieldError } from './field-error'
import { NumberField, type NumberFieldHandle } from './number-field'
import { DRAG_THRESHOLD } from './slider-drag'
import { type GestureCallbacks, useGesture } from './use-gesture'
import { type Hue, ValueSlider } from './value-slider'

/** A number parameter as the catalogue describes it, its value, and where changes go. Spread a `NumberParameter` in. */
export interface ParameterSliderProps extends NumberRange, GestureCallbacks {
  label: string
  value: number
  unit: ParameterUnit
  default: number
  /** Colour of the role that the value belongs to; kernel by default. */
  hue?: Hue
  isDisabled?: boolean
}

/** CSS pixels of one step when the label is dragged. */
const SCRUB = 4

/** Label (drag it to scrub), slider and number field of one value. */
export function ParameterSlider(props: ParameterSliderProps) {
  const { label, value, unit, min, max, step, scale, integer, odd, isDisabled = false, hue = 'kernel' } = props
  const range = useMemo<NumberRange>(
    () => ({ min, max, step, scale, ...(integer && { integer }), ...(odd && { odd }) }),
    [min, max, step, scale, integer, odd],
  )
  const gesture = useGesture(props)
  const field = useRef<NumberFieldHandle>(null)
  const scrub = useRef<{ x: number; value: number } | null>(null)
  const [explanation, explain] = useState<string | null>(null)
  const errorId = useId()
  const shared = { label, value, unit, range, fallback: props.default, gesture, isDisabled }

  const onScrub = (event: PointerEvent<HTMLSpanElement>) => {
    if (!scrub.current) return
    const distance = event.clientX - scrub.current.x
    if (Math.abs(distance) < DRAG_THRESHOLD) return
    gesture.begin(value)
    gesture.change(stepBy(range, scrub.current.value, Math.trunc(distance / SCRUB) * multiplier(event)))
  }
  const endScrub = () => {
    scrub.current = null
    gesture.end()
  }

  return (
    <div className="parameter" role="group" aria-label={label}>
      <span
        className={isDisabled ? 'field-label' : 'field-label scrub'}
        title={label}
        onPointerDown={(event) => {
          if (isDisabled || event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          scrub.current = { x: event.clientX, value }
        }}
        onPointerMove={onScrub}
        onPointerUp={endScrub}
        onPointerCancel={endScrub}
        onDoubleClick={() => gesture.once(value, props.default)}
      >
        {label}
      </span>
      <ValueSlider {...shared} hue={hue} onType={(first) => field.current?.type(first)} />
      <NumberField {...shared} ref={field} onExplain={explain} describedBy={errorId} />
      {explanation && <FieldError id={errorId}>{explanation}</FieldError>}
    </div>
  )
}
