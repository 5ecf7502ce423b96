import { useTranslations } from 'use-intl'
import { useLab, useScene } from '../lab-context'
import { setData } from '../use-lab-commands'
import { readSeries } from './series'

/** One field for each column of the worksheet's answer. */
export function AnswerFields({ answers }: { answers: readonly (number | null)[] }) {
  const t = useTranslations('lab')
  const words = useTranslations('labControls')
  const lab = useLab()
  const columns = useScene(({ figures }) => {
    const sheet = figures.find(({ id }) => id === 'answers')
    return sheet?.kind === 'grid' ? sheet.heads.length : 0
  })
  const write = (column: number, text: string) => {
    const [value = null] = readSeries(text, 1) ?? []
    const next = Array.from({ length: columns }, (_, at) => (at === column ? value : (answers[at] ?? null)))
    setData(lab, { answers: next, checked: false })
  }
  return (
    <div className="field" role="group" aria-label={words('answers')}>
      <span className="field-label">{words('answers')}</span>
      <div className="lab-answers">
        {Array.from({ length: columns }, (_, column) => (
          <input
            key={`${column} ${answers[column] ?? ''}`}
            className="field-input number"
            type="text"
            inputMode="numeric"
            aria-label={t('column', { n: String(column) })}
            defaultValue={answers[column] ?? ''}
            onBlur={(event) => write(column, event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && write(column, event.currentTarget.value)}
          />
        ))}
      </div>
    </div>
  )
}
