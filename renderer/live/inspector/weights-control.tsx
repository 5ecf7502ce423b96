import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { WeightsValue } from '../../../shared/chain/parameters'
import { layerShape, type RefusedWeights } from '../../../shared/chain/video/layer-weights'
import { FieldError } from '../../app/widgets/field-error'
import { parseWeights, weightsText } from './parse-weights'

interface WeightsControlProps {
  label: string
  weights: WeightsValue
  onChange: (weights: WeightsValue) => void
}

/** The weights of a layer as text; what is wrong with it is said below, and the weights in use stay until it is taken. */
export function WeightsControl({ label, weights, onChange }: WeightsControlProps) {
  const t = useTranslations('kernelEditor.weights')
  const words = useTranslations('kernelEditor')
  const [draft, setDraft] = useState<string | null>(null)
  const id = useId()
  const read = draft === null ? null : parseWeights(draft)
  const shape = layerShape(read?.ok ? read.value : weights)
  const isBad = read !== null && !read.ok
  const take = () => {
    if (!read?.ok) return
    setDraft(null)
    onChange(read.value)
  }

  return (
    <div className="matrix-text">
      <span className="small second">{label}</span>
      <textarea
        className="matrix-field number"
        rows={8}
        spellCheck={false}
        aria-label={label}
        aria-invalid={isBad}
        aria-describedby={id}
        value={draft ?? weightsText(weights)}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDraft(null)
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) take()
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      {read !== null && !read.ok ? (
        <FieldError id={id}>{t(`refused.${read.reason.kind}`, wordsOf(read.reason))}</FieldError>
      ) : (
        <span id={id} className="small second">
          {t('shape', {
            outputs: String(shape.outputs),
            inputs: String(shape.inputs),
            rows: String(shape.rows),
            columns: String(shape.columns),
            groups: String(shape.groups),
          })}
        </span>
      )}
      {draft !== null && (
        <div className="row">
          <button type="button" className="button primary" disabled={isBad} onClick={take}>
            {words('take')}
          </button>
          <button type="button" className="button" onClick={() => setDraft(null)}>
            {words('leave')}
          </button>
        </div>
      )}
    </div>
  )
}

const NO_WORDS = { output: '', input: '', outputs: '', inputs: '', rows: '', columns: '', most: '' }

/** Numbers as text, so that no language groups them. */
function wordsOf({ kind: _, ...values }: RefusedWeights): typeof NO_WORDS {
  return { ...NO_WORDS, ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])) }
}
