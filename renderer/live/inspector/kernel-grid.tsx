import { useEffect, useRef, useState, type ClipboardEvent, type FocusEvent, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Kernel2D } from '../../../shared/chain/video/entry'
import { formatWeight } from '../../app/format/format-weight'
import { parseValue } from '../../app/format/parse-value'
import { KernelCell } from './kernel-cell'
import { cellAfterKey, isWeight, withWeight, type Cell } from './kernel-edit'
import { matrixText } from './parse-matrix'
import { useDraft } from './use-draft'
import { usePaint } from './use-paint'

interface KernelGridProps {
  label: string
  rows: Kernel2D
  fallback: Kernel2D
  anchor: Cell | undefined
  onBegin: () => void
  onChange: (rows: Kernel2D) => void
  onEnd: () => void
  onCancel: () => void
  onPasteText: (text: string) => void
  /** Whether what is being typed is a number that a tap may have. */
  onTyped: (good: boolean) => void
}

const TYPED = /^[\d.,+\-−/]$/
/** Signs alone are the beginning of a number, not a bad one. */
const BEGUN = /^[+\-−]?$/

/** The weights of a kernel: arrows move, typing edits, a drag paints, the right button erases. One tab stop. */
export function KernelGrid(props: KernelGridProps) {
  const { label, rows, fallback, anchor, onBegin, onChange, onEnd, onCancel, onPasteText, onTyped } = props
  const t = useTranslations('live.kernel')
  const grid = useRef<HTMLDivElement>(null)
  const [chosen, setAt] = useState<Cell>({ row: 0, column: 0 })
  // The kernel may have become smaller meanwhile.
  const at = {
    row: Math.min(chosen.row, rows.length - 1),
    column: Math.min(chosen.column, (rows[0]?.length ?? 1) - 1),
  }
  const { draft, edit, editing } = useDraft()
  const latest = useRef(rows)
  useEffect(() => {
    latest.current = rows
  })

  const write = (text: string | null) => {
    edit(text)
    onTyped(text === null || BEGUN.test(text) || isWeight(text))
  }
  const change = ({ row, column }: Cell, weight: number) => {
    latest.current = withWeight(latest.current, row, column, weight)
    onChange(latest.current)
  }
  const paint = usePaint({
    weightAt: ({ row, column }) => rows[row]?.[column] ?? 0,
    begin: onBegin,
    paint: change,
    end: onEnd,
    cancel: onCancel,
  })

  const focus = (cell: Cell) => {
    setAt(cell)
    grid.current?.querySelector<HTMLElement>(`[data-row="${cell.row}"][data-column="${cell.column}"]`)?.focus()
  }

  /** @returns whether the text was taken; a bad one stays. */
  const settle = (text: string): boolean => {
    const read = parseValue(text, 'none')
    if (!read.ok || !isWeight(text)) return false
    change(at, read.value)
    write(null)
    return true
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = cellAfterKey(event.key, at, rows)
    if (next) focus(next)
    else if (TYPED.test(event.key)) write(event.key)
    else if (event.key === 'Enter' || event.key === 'F2') write(formatWeight(rows[at.row]?.[at.column] ?? 0))
    else if (event.key === 'Delete' || event.key === 'Backspace') change(at, fallback[at.row]?.[at.column] ?? 0)
    else return
    event.preventDefault()
  }

  const finish = (how: 'take' | 'leave') => {
    if (how === 'leave') write(null)
    else if (editing.current === null || !settle(editing.current)) return
    focus(at)
  }
  /** Going elsewhere takes what was typed, or gives it up where it is no number. */
  const leave = () => {
    if (editing.current !== null && !settle(editing.current)) write(null)
  }

  const onFocus = (event: FocusEvent) => {
    const cell = event.target.closest<HTMLElement>('[data-row]')
    if (cell) setAt({ row: Number(cell.dataset.row), column: Number(cell.dataset.column) })
  }
  const onCopy = (event: ClipboardEvent) => {
    if (draft !== null) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', matrixText(rows))
  }
  const onPaste = (event: ClipboardEvent) => {
    if (draft !== null) return
    event.preventDefault()
    onPasteText(event.clipboardData.getData('text/plain'))
  }

  const largest = Math.max(...rows.flat().map(Math.abs))
  const typing = draft === null ? null : { text: draft, onDraft: write, onFinish: finish, onLeave: leave }
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length}
      aria-colcount={rows[0]?.length ?? 0}
      className="kernel-grid"
      data-large={rows.length > 7 || (rows[0]?.length ?? 0) > 7 || undefined}
      title={t('hint')}
      onKeyDown={draft === null ? onKeyDown : undefined}
      onFocus={onFocus}
      onDoubleClick={() => write(formatWeight(rows[at.row]?.[at.column] ?? 0))}
      onCopy={onCopy}
      onPaste={onPaste}
      onContextMenu={(event) => event.preventDefault()}
      {...paint}
    >
      {rows.map((weights, row) => (
        <div role="row" key={row} className="kernel-row">
          {weights.map((weight, column) => {
            const isAt = row === at.row && column === at.column
            return (
              <KernelCell
                key={column}
                row={row}
                column={column}
                weight={weight}
                share={largest === 0 ? 0 : weight / largest}
                isTabStop={isAt}
                isAnchor={row === anchor?.row && column === anchor.column}
                draft={isAt ? typing : null}
              />
            )
          })}
        </div>
      ))}
    </div>
  )
}
