import { type KeyboardEvent, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react'
import type { ParameterUnit } from '../../../shared/chain/parameters'
import { formatValue } from '../format/format-value'
import { accepts, type NumberRange, stepBy } from '../format/number-range'
import { parseValue } from '../format/parse-value'
import { multiplier, valueAfterKey } from '../format/slider-keys'
import type { Gesture } from './use-gesture'
import { useRangeText } from './use-range-text'

export interface NumberFieldHandle {
  /** Takes the focus and begins anew with this text. */
  type(first: string): void
}

interface NumberFieldProps {
  label: string
  value: number
  unit: ParameterUnit
  range: NumberRange
  fallback: number
  gesture: Gesture
  isDisabled: boolean
  ref?: Ref<NumberFieldHandle>
  /** Where a bad input is explained: the sentence, or null once it is good again. */
  onExplain(text: string | null): void
  describedBy: string | undefined
}

/** Text field for one number; bad input stays as typed, outlined, until it is mended or given up with Esc. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, unit, range, fallback, gesture, isDisabled, onExplain, describedBy } = props
  const [draft, setDraft] = useState<string | null>(null)
  const [isBad, setBad] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const explain = useRangeText(range, unit)
  const id = useId()

  const settle = (text: string | null, bad: boolean) => {
    setDraft(text)
    setBad(bad)
    onExplain(bad ? explain : null)
  }

  const commit = () => {
    if (draft === null) return
    const read = parseValue(draft, unit)
    if (!read.ok || !accepts(range, read.value)) return settle(draft, true)
    settle(null, false)
    gesture.once(value, read.value)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') return commit()
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      return settle(null, false)
    }
    if (!/^(?:ArrowUp|ArrowDown|PageUp|PageDown)$/.test(event.key)) return
    const next = valueAfterKey(event, range, value, fallback)
    if (next === undefined) return
    event.preventDefault()
    settle(null, false)
    gesture.begin(value)
    gesture.change(next)
  }

  useImperativeHandle(props.ref, () => ({
    type(first) {
      input.current?.focus()
      settle(first, false)
    },
  }))

  // React listens to the wheel passively; the page must not scroll while the focused field takes it.
  useEffect(() => {
    const field = input.current
    const onWheel = (event: WheelEvent) => {
      if (document.activeElement !== field) return
      event.preventDefault()
      gesture.once(value, stepBy(range, value, -Math.sign(event.deltaY) * multiplier(event)))
    }
    field?.addEventListener('wheel', onWheel, { passive: false })
    return () => field?.removeEventListener('wheel', onWheel)
  }, [gesture, range, value])

  return (
    <input
      ref={input}
      id={id}
      className="field-input number"
      type="text"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      aria-invalid={isBad}
      aria-describedby={isBad ? describedBy : undefined}
      disabled={isDisabled}
      value={draft ?? formatValue(value, unit)}
      onFocus={(event) => event.target.select()}
      onChange={(event) => settle(event.target.value, false)}
      onKeyDown={onKeyDown}
      onKeyUp={() => gesture.end()}
      onBlur={() => {
        commit()
        gesture.end()
      }}
    />
  )
}
