import { useTranslations } from 'use-intl'
import { formatWeight } from '../../app/format/format-weight'
import { cssVariables } from '../../app/widgets/css-variables'
import type { Cell } from './kernel-edit'
import { KernelInput } from './kernel-input'

interface KernelCellProps {
  cell: Cell
  weight: number
  /** Weight over the largest one, −1…1: depth of the tint. */
  share: number
  isTabStop: boolean
  draft: string | null
  onFocus: () => void
  onEdit: () => void
  onDraft: (text: string) => void
  onFinish: (how: 'take' | 'leave') => void
  onLeave: () => void
}

/** One weight: written, or a text field while it is typed. */
export function KernelCell(props: KernelCellProps) {
  const { cell, weight, share, isTabStop, draft, onFocus, onEdit, onDraft, onFinish, onLeave } = props
  const t = useTranslations('live.kernel')
  const spoken = formatWeight(Math.abs(weight))
  const sign = weight > 0 ? 'plus' : weight < 0 ? 'minus' : 'zero'
  const name = t('cell', { row: String(cell.row + 1), column: String(cell.column + 1), sign, weight: spoken })

  return (
    <div
      role="gridcell"
      className="kernel-cell number"
      data-row={cell.row}
      data-column={cell.column}
      data-sign={sign}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={name}
      style={cssVariables({ '--share': Math.abs(share) })}
      onFocus={onFocus}
      onDoubleClick={onEdit}
    >
      {draft === null ? (
        formatWeight(weight)
      ) : (
        <KernelInput name={name} draft={draft} onDraft={onDraft} onFinish={onFinish} onLeave={onLeave} />
      )}
    </div>
  )
}
