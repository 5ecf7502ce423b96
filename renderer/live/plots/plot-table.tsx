import { useTranslations } from 'use-intl'
import { toCsv } from '../../plots/plot-rows'
import { showToast } from '../../app/widgets/toasts'
import { copyText } from './copy-text'

export interface TableData {
  caption: string
  header: readonly string[]
  rows: readonly (readonly number[])[]
  /** Writes a number of a column as people read it; what is copied has full precision. */
  write(value: number, column: number): string
}

/** The numbers of a plot at the moment it was opened, with Copy and CSV. */
export function PlotTable({ caption, header, rows, write }: TableData) {
  const t = useTranslations('live.table')
  const copy = (separator: ',' | '\t') => {
    copyText(toCsv(header, rows, separator))
    showToast(t('copied'))
  }
  return (
    <div className="plot-table">
      <div className="row plot-table-actions">
        <button type="button" className="button quiet" onClick={() => copy('\t')}>
          {t('copy')}
        </button>
        <button type="button" className="button quiet" onClick={() => copy(',')}>
          {t('csv')}
        </button>
        <span className="small second truncate">{t('frozen')}</span>
      </div>
      {/* Scrolls, so the keyboard must reach it. */}
      <div className="plot-table-scroll" tabIndex={0} role="group" aria-label={caption}>
        <table className="table">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {header.map((title) => (
                <th key={title} scope="col" className="number">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="selectable">
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((value, column) => (
                  <td key={column} className="number">
                    {write(value, column)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
