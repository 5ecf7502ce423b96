import { useTranslations } from 'use-intl'
import type { ParameterUnit } from '../../../shared/chain/parameters'
import { formatBound } from '../format/format-value'
import type { NumberRange } from '../format/number-range'

/** "Type a frequency from 20 Hz to 24 kHz." */
export function useRangeText(range: NumberRange, unit: ParameterUnit): string {
  const t = useTranslations('app.field')
  const ends = { min: formatBound(range.min, unit), max: formatBound(range.max, unit) }
  if (range.odd) return t('odd', ends)
  if (range.integer && unit === 'none') return t('whole', ends)
  return t(unit, ends)
}
