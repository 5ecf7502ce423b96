/** What a screen reader says for a written value: "−18.2 dB" becomes "minus 18.2 decibels". */
import { useTranslations } from 'use-intl'
import { MINUS, NARROW_SPACE } from './format-value'

const UNITS = {
  Hz: 'hertz',
  kHz: 'kilohertz',
  dB: 'decibels',
  dBFS: 'decibels',
  ms: 'milliseconds',
  '%': 'percent',
  '°': 'degrees',
  px: 'pixels',
} as const

type Sign = keyof typeof UNITS

function split(written: string): { number: string; sign: Sign | undefined } {
  const [number = '', sign] = written.endsWith('°') ? [written.slice(0, -1), '°'] : written.split(NARROW_SPACE)
  return { number, sign: sign !== undefined && sign in UNITS ? (sign as Sign) : undefined }
}

/** @returns a function from what `formatValue` wrote to what is said. */
export function useSpoken(): (written: string) => string {
  const t = useTranslations('app.spoken')
  return (written) => {
    const { number, sign } = split(written)
    const value = number.replace(MINUS, t('minus')).replace('∞', t('infinity')).replace('+', '')
    return sign === undefined ? value : t(UNITS[sign], { value })
  }
}
