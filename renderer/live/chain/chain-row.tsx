import { GripVertical, Power } from 'lucide-react'
import { type CSSProperties, type HTMLAttributes, type KeyboardEvent, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Medium, Stage } from '../../../shared/chain/chain'
import { formatPercent } from '../../app/format/format-value'
import { approximationOf, operationOf, stageSummary } from './stage-words'
import type { ChainActions } from './use-chain-actions'
import { useStageNames } from './use-stage-names'

interface ChainRowProps {
  medium: Medium
  stage: Stage
  index: number
  /** Shown in this half's inspector. */
  isShown: boolean
  /** What the keys act on. */
  isSelected: boolean
  isDragged: boolean
  style: CSSProperties | undefined
  actions: ChainActions
  grip: HTMLAttributes<HTMLElement>
  onSelect: () => void
  /** Moves the focus to the row `by` places on. */
  onStep: (by: number) => void
}

const ARROWS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

/** One stage of the chain: grip, name with its main value, operation, mix, bypass. */
export function ChainRow(props: ChainRowProps) {
  const { medium, stage, index, isShown, isSelected, isDragged, style, actions, grip, onSelect, onStep } = props
  const t = useTranslations('live.chain')
  const names = useStageNames(medium)
  const name = names.kind(stage.kind)
  const operation = operationOf(medium, stage)
  const psnr = useMemo(() => approximationOf(medium, stage), [medium, stage])

  const onArrow = (act: (by: number) => void) => (event: KeyboardEvent) => {
    const by = ARROWS[event.key]
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    act(by)
  }

  return (
    <li
      className="stage-row"
      data-stage={stage.id}
      data-shown={isShown || undefined}
      data-selected={isSelected || undefined}
      data-dragged={isDragged || undefined}
      data-bypassed={stage.bypass || undefined}
      style={style}
      onFocus={onSelect}
    >
      <button
        type="button"
        className="icon-button stage-grip"
        data-part="grip"
        aria-label={t('move', { name })}
        title={t('moveHint')}
        onKeyDown={onArrow((by) => actions.move(stage.id, index + by))}
        {...grip}
      >
        <GripVertical aria-hidden="true" />
      </button>
      <button
        type="button"
        className="stage-name"
        data-part="name"
        aria-current={isShown}
        onClick={onSelect}
        onKeyDown={onArrow(onStep)}
      >
        <span className="number second">{index + 1}</span>
        <span className="truncate stage-kind">{name}</span>
        <span className="number second truncate">{stageSummary(medium, stage)}</span>
      </button>
      {psnr !== undefined && (
        <span className="small second stage-operation" title={t('approximateBy', { psnr: psnr.toFixed(1) })}>
          {t('approximate')}
        </span>
      )}
      {operation && <span className="small second stage-operation">{names.option(operation)}</span>}
      <span className="small second number stage-mix">{t('mix', { mix: formatPercent(stage.mix * 100) })}</span>
      <button
        type="button"
        className="icon-button stage-power"
        data-part="power"
        role="switch"
        aria-checked={stage.bypass}
        aria-label={t('bypass', { name })}
        title={t('bypass', { name })}
        onClick={() => actions.setBypass(stage.id, !stage.bypass)}
      >
        <Power aria-hidden="true" />
      </button>
    </li>
  )
}
