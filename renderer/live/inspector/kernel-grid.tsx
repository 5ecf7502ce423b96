import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Kernel2D } from '../../../shared/chain/video/entry'
import { formatWeight } from '../../app/format/format-weight'
import { parseValue } from '../../app/format/parse-value'
import { fitWeight } from '../../../shared/chain/edit-parameter'
import { KernelCell } from './kernel-cell'
import { cellAfterKey, kernelFacts, withWeight, type Cell } from './kernel-edit'
import { usePaint } from './use-paint'

interface KernelGridProps {
  label: string
  rows: Kernel2D
  fallback: Kernel2D
  onBegin: () => void
  onChange: (rows: Kernel2D) => void
  onEnd: () => void
  onCancel: () => void
}

const TYPED = /^[\d.,+\-−/]$/

/**
 * Text being typed into a cell, or null. The ref is ahead of the drawing: the field's blur, which follows at once on
 * Enter and Esc, must find that the typing has ended.
 */
function useDraft() {
  const editing = useRef<string | null>(null)
  const [draft, setDraft] = useState<string | null>(null)
  const edit = (text: string | null) => {
    editing.current = text
    setDraft(text)
  }
  return { draft, edit, editing }
}

/** The weights of a kernel: arrows move, typing edits, a drag paints, the right button erases. One tab stop. */
export function KernelGrid({ label, rows, fallback, onBegin, onChange, onEnd, onCancel }: KernelGridProps) {
  const t = useTranslations('live.kernel')
  const grid = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 })
  const { draft, edit, editing } = useDraft()
  const latest = useRef(rows)
  useEffect(() => {
    latest.current = rows
  })

  const change = ({ row, column }: Cell, weight: number) => {
    latest.current = withWeight(latest.current, row, column, fitWeight(weight))
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
    if (!read.ok || !Number.isFinite(read.value)) return false
    change(at, read.value)
    edit(null)
    return true
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = cellAfterKey(event.key, at, rows)
    if (next) focus(next)
    else if (TYPED.test(event.key)) edit(event.key)
    else if (event.key === 'Enter' || event.key === 'F2') edit(formatWeight(rows[at.row]?.[at.column] ?? 0))
    else if (event.key === 'Delete' || event.key === 'Backspace') change(at, fallback[at.row]?.[at.column] ?? 0)
    else return
    event.preventDefault()
  }

  const finish = (how: 'take' | 'leave') => {
    if (how === 'leave') edit(null)
    else if (editing.current === null || !settle(editing.current)) return
    focus(at)
  }
  /** Going elsewhere takes what was typed, or gives it up where it is no number. */
  const leave = () => {
    if (editing.current !== null && !settle(editing.current)) edit(null)
  }

  const largest = Math.max(...rows.flat().map(Math.abs))
  const facts = kernelFacts(rows)
  return (
    <div className="kernel-control">
      <div
        ref={grid}
        role="grid"
        aria-label={label}
        className="kernel-grid"
        title={t('hint')}
        onKeyDown={draft === null ? onKeyDown : undefined}
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
                  cell={{ row, column }}
                  weight={weight}
                  share={largest === 0 ? 0 : weight / largest}
                  isTabStop={isAt}
                  draft={isAt ? draft : null}
                  onFocus={() => setAt({ row, column })}
                  onEdit={() => edit(formatWeight(weight))}
                  onDraft={edit}
                  onFinish={finish}
                  onLeave={leave}
                />
              )
            })}
          </div>
        ))}
      </div>
      <ul className="kernel-facts small second">
        <li className="number">{t('sum', { sum: formatWeight(facts.sum) })}</li>
        <li>{t('symmetric', { yes: String(facts.symmetric) })}</li>
        <li>{t('separable', { yes: String(facts.separable) })}</li>
      </ul>
    </div>
  )
}
