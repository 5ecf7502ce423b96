import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Kernel2D } from '../../../shared/chain/video/entry'
import { FieldError } from '../../app/widgets/field-error'
import { parseMatrix, type RefusedMatrix } from './parse-matrix'

interface MatrixTextProps {
  /** What stands in the field at first. */
  text: string
  onTake: (rows: Kernel2D) => void
  onLeave: () => void
}

/** A field for a matrix as text; what is wrong with it is said below, and the kernel in use stays until it is taken. */
export function MatrixText({ text, onTake, onLeave }: MatrixTextProps) {
  const t = useTranslations('kernelEditor')
  const [draft, setDraft] = useState(text)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  useEffect(() => field.current?.focus(), [])
  const read = parseMatrix(draft)
  const isBad = !read.ok && draft.trim() !== ''

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && read.ok) onTake(read.value)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="matrix-text">
      <textarea
        ref={field}
        className="matrix-field number"
        rows={4}
        spellCheck={false}
        aria-label={t('text')}
        aria-invalid={isBad}
        aria-describedby={id}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {isBad ? (
        <FieldError id={id}>{t(`refused.${read.reason.kind}`, wordsOf(read.reason))}</FieldError>
      ) : (
        <span id={id} className="small second">
          {read.ok
            ? t('size', { rows: String(read.value.length), columns: String(read.value[0]?.length ?? 0) })
            : t('textHint')}
        </span>
      )}
      <div className="row">
        <button
          type="button"
          className="button primary"
          disabled={!read.ok}
          onClick={() => read.ok && onTake(read.value)}
        >
          {t('take')}
        </button>
        <button type="button" className="button" onClick={onLeave}>
          {t('leave')}
        </button>
      </div>
    </div>
  )
}

const NO_WORDS = { row: '', column: '', rows: '', columns: '', count: '', most: '', text: '' }

/** Numbers as text, so that no language groups them. */
function wordsOf({ kind: _, ...values }: RefusedMatrix): typeof NO_WORDS {
  return { ...NO_WORDS, ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])) }
}
