import type { KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Hertz, Pixels } from '../../../shared/units'
import { formatFrequency, formatGain } from '../../app/format/format-value'
import type { NumberRange } from '../../app/format/number-range'
import { valueAfterKey } from '../../app/format/slider-keys'
import { useSpoken } from '../../app/format/spoken-value'
import { LOWEST_FREQUENCY, type SpectrumScale } from '../../plots/spectrum-scale'

interface FrequencyCursorProps {
  scale: SpectrumScale
  /** null: not shown yet. */
  frequency: Hertz | null
  /** Designed gain of the kernel there. */
  level: number
  onChange: (frequency: Hertz | null) => void
}

const FIRST: Hertz = 1000
const ROOM: Pixels = 24

/** A thirty-sixth of an octave: small enough for the edge of a filter, 360 steps from end to end. */
const STEP = 2 ** (1 / 36) - 1

/** The focusable cursor of the spectrum; the painter draws its line. Esc takes it away. */
export function FrequencyCursor({ scale, frequency, level, onChange }: FrequencyCursorProps) {
  const t = useTranslations('live.spectrum')
  const spoken = useSpoken()
  const range: NumberRange = { min: LOWEST_FREQUENCY, max: scale.highest, step: STEP, scale: 'log' }
  const at = frequency ?? FIRST
  const { area } = scale

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && frequency !== null) {
      event.preventDefault()
      return onChange(null)
    }
    const next = valueAfterKey(event, range, at, FIRST)
    if (next === undefined) return
    event.preventDefault()
    onChange(next)
  }

  const words = { frequency: spoken(formatFrequency(at)), level: spoken(formatGain(level)) }
  return (
    <div
      className="frequency-cursor"
      role="slider"
      tabIndex={0}
      aria-label={t('cursor')}
      aria-valuemin={LOWEST_FREQUENCY}
      aria-valuemax={Math.round(scale.highest)}
      aria-valuenow={Math.round(at)}
      aria-valuetext={t('cursorValue', words)}
      style={{
        left: scale.getX(at) - ROOM / 2,
        top: area.top,
        width: ROOM,
        height: area.bottom - area.top,
      }}
      onFocus={() => onChange(at)}
      onKeyDown={onKeyDown}
    />
  )
}
