import { useTranslations } from 'use-intl'
import type { E10Data } from '../../../shared/lab/e10/model'
import { cssVariables } from '../../app/widgets/css-variables'
import { useLab, useResting, useScene } from '../lab-context'
import { setData } from '../use-lab-commands'
import { readSeries } from './series'

/** The worksheet to write in: one field for each place of each row, and for each column below them. */
export function AnswerFields() {
  const t = useTranslations('lab')
  const words = useTranslations('labControls')
  const lab = useLab()
  const { state } = useResting()
  const { answers, cells } = state.data as E10Data
  const sheet = useScene(({ figures }) => figures.find(({ id }) => id === 'answers'))
  if (sheet?.kind !== 'grid') return null
  const sumRow = sheet.rows.length - 1

  /** Rows and columns with one value in place of another. */
  const write = (row: number, column: number, text: string) => {
    const [value = null] = readSeries(text, 1) ?? []
    const line = (before: readonly (number | null)[] = []) =>
      sheet.heads.map((_, n) => (n === column ? value : (before[n] ?? null)))
    const change =
      row === sumRow
        ? { answers: line(answers) }
        : { cells: Array.from({ length: sumRow }, (_, k) => (k === row ? line(cells[k]) : (cells[k] ?? []))) }
    setData(lab, { ...change, checked: false })
  }
  return (
    <div className="field" role="group" aria-label={words('answers')}>
      <span className="field-label">{words('answers')}</span>
      <div className="lab-answers" style={cssVariables({ '--columns': String(sheet.heads.length) })}>
        {sheet.rows.map(({ head, cells: places }, row) =>
          places.map(({ value, text }, column) =>
            text === '' ? (
              <span key={`${row} ${column}`} />
            ) : (
              <input
                key={`${row} ${column} ${value ?? ''}`}
                className="field-input number"
                type="text"
                inputMode="numeric"
                aria-label={
                  row === sumRow ? t('column', { n: String(column) }) : t('rowColumn', { row: head, n: String(column) })
                }
                defaultValue={value ?? ''}
                onBlur={(event) => write(row, column, event.target.value)}
                onKeyDown={(event) => event.key === 'Enter' && write(row, column, event.currentTarget.value)}
              />
            ),
          ),
        )}
      </div>
    </div>
  )
}
