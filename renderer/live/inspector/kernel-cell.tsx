import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { formatWeight, shortWeight } from '../../app/format/format-weight'
import { cssVariables } from '../../app/widgets/css-variables'
import { KernelInput } from './kernel-input'

/** A weight that is being typed. */
export interface Draft {
  text: string
  onDraft: (text: string) => void
  onFinish: (how: 'take' | 'leave') => void
  onLeave: () => void
}

interface KernelCellProps {
  row: number
  column: number
  weight: number
  /** Weight over the largest one, −1…1: depth of the tint. */
  share: number
  isTabStop: boolean
  isAnchor: boolean
  draft: Draft | null
}

/** One weight: written, or a text field while it is typed. Remembered, since a kernel may have 961 of them. */
export const KernelCell = memo(function KernelCell(props: KernelCellProps) {
  const { row, column, weight, share, isTabStop, isAnchor, draft } = props
  const t = useTranslations('live.kernel')
  const words = useTranslations('kernelEditor')
  const spoken = formatWeight(Math.abs(weight))
  const sign = weight > 0 ? 'plus' : weight < 0 ? 'minus' : 'zero'
  const cell = t('cell', { row: String(row + 1), column: String(column + 1), sign, weight: spoken })
  const name = isAnchor ? words('anchor', { cell }) : cell

  return (
    <div
      role="gridcell"
      className="kernel-cell number"
      data-row={row}
      data-column={column}
      data-sign={sign}
      data-anchor={isAnchor || undefined}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={name}
      style={cssVariables({ '--share': Math.abs(share) })}
    >
      {draft === null ? shortWeight(weight) : <KernelInput name={name} draft={draft} />}
    </div>
  )
})
