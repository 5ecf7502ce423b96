import { ChartLine, Table2 } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from '../../app/widgets/icon-button'
import { useCommand } from '../../commands/use-command'
import './plots.css'
import { PlotTable, type TableData } from './plot-table'

interface PlotFigureProps {
  title: string
  className: string
  /** Beside the title: readout or what is drawn. */
  caption?: ReactNode
  isTable: boolean
  onTable: (on: boolean) => void
  /** Read once, when the table is opened. */
  readTable: () => TableData
  children: ReactNode
}

/** A plot with its title, and the same numbers as a table on demand. */
export function PlotFigure({ title, className, caption, isTable, onTable, readTable, children }: PlotFigureProps) {
  const t = useTranslations('live.table')
  const { keys } = useCommand('plots.table')
  const id = useId()
  return (
    <figure className={`plot ${className}`} aria-labelledby={id}>
      <figcaption className="row plot-caption">
        <span id={id} className="plot-title">
          {title}
        </span>
        <span className="small second number truncate plot-reading">{caption}</span>
        <span className="spacer" />
        <IconButton
          label={isTable ? t('hide') : t('show')}
          icon={isTable ? <ChartLine aria-hidden="true" /> : <Table2 aria-hidden="true" />}
          keys={keys}
          pressed={isTable}
          onPress={() => onTable(!isTable)}
        />
      </figcaption>
      {isTable ? <FrozenTable read={readTable} /> : <div className="plot-body">{children}</div>}
    </figure>
  )
}

function FrozenTable({ read }: { read: () => TableData }) {
  // Live plots are frozen at the moment the table is opened.
  const [data] = useState(read)
  return <PlotTable {...data} />
}
