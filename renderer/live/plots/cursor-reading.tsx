import { useCallback, type RefObject } from 'react'
import { useTranslations } from 'use-intl'
import type { Hertz } from '../../../shared/units'
import { formatFrequency, formatGain, levelDigits } from '../../app/format/format-value'
import { useReadout } from '../../app/widgets/use-readout'
import { levelAt, responseAt } from '../../plots/plot-rows'
import type { ResponseLine } from '../../plots/response'
import type { SpectrumSound } from './spectrum-sound'

interface CursorReadingProps {
  cursor: Hertz | null
  response: ResponseLine
  sound: RefObject<SpectrumSound>
  rate: Hertz
}

/** Numbers under the cursor; without one, the word that the kernel's line is designed, not measured. */
export function CursorReading({ cursor, response, sound, rate }: CursorReadingProps) {
  const t = useTranslations('live.spectrum')
  const read = useCallback(() => {
    if (cursor === null) return t('designed')
    const { input, output } = sound.current
    const spacing = rate / 2 / (input.levels.length - 1)
    return t('reading', {
      frequency: formatFrequency(cursor),
      kernel: formatGain(responseAt(response, cursor)),
      input: levelDigits(levelAt(input.levels, spacing, cursor)),
      output: levelDigits(levelAt(output.levels, spacing, cursor)),
    })
  }, [cursor, response, sound, rate, t])
  return <>{useReadout(read)}</>
}
