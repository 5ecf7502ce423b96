import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Control } from '../../../shared/lab/contract/scene'
import { FieldError } from '../../app/widgets/field-error'
import { useLab } from '../lab-context'
import { setData } from '../use-lab-commands'
import { readSeries, writeSeries } from './series'

interface SeriesFieldProps {
  control: Extract<Control, { kind: 'series' }>
  values: readonly number[]
}

/** A series typed as text; what cannot be read stays as typed, outlined and explained. */
export function SeriesField({ control, values }: SeriesFieldProps) {
  const t = useTranslations('lab')
  const words = useTranslations('labControls')
  const lab = useLab()
  const [draft, setDraft] = useState<string | null>(null)
  const [isBad, setBad] = useState(false)
  const id = useId()
  const commit = () => {
    if (draft === null) return
    const read = readSeries(draft, control.maxLength)
    setBad(read === null)
    if (!read) return
    setDraft(null)
    setData(lab, { [control.key]: read })
  }
  return (
    <div className="field">
      <label className={`field-label lab-role ${control.role}`} htmlFor={id}>
        {words(control.label)}
      </label>
      <input
        id={id}
        className="field-input"
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={draft ?? writeSeries(values)}
        aria-invalid={isBad}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
          if (event.key !== 'Escape') return
          setDraft(null)
          setBad(false)
        }}
      />
      {isBad ? (
        <FieldError id={`${id}-hint`}>{t('seriesBad', { max: String(control.maxLength) })}</FieldError>
      ) : (
        <span id={`${id}-hint`} className="visually-hidden">
          {t('seriesHint')}
        </span>
      )}
    </div>
  )
}
