import { useRef, type CSSProperties } from 'react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { MAX_STAGES, type Medium } from '../../../shared/chain/chain'
import { useServices } from '../../app/services'
import { AddStage } from './add-stage'
import { ChainRow } from './chain-row'
import './chain.css'
import { EmptyChain } from './empty-chain'
import { shiftOf } from './reorder'
import { useChainActions } from './use-chain-actions'
import { useKeptFocus } from './use-kept-focus'
import { useRowDrag, type RowDrag } from './use-row-drag'
import { useShownStage } from './use-shown-stage'

/** Rows make room for the one in hand, which follows the pointer. */
function rowStyle(drag: RowDrag | null, index: number): CSSProperties | undefined {
  if (!drag) return undefined
  if (index === drag.from) return { transform: `translateY(${drag.by}px)` }
  return { transform: `translateY(${shiftOf(index, drag.from, drag.to) * drag.height}px)` }
}

/** The chain of one half: its stages in order, and the menu that adds one. */
export function ChainSection({ medium }: { medium: Medium }) {
  const { chain } = useServices()
  const t = useTranslations('live.chain')
  const stages = useStore(chain.store, (state) => state.chain[medium].stages)
  const shown = useShownStage(medium)
  const selected = useStore(chain.store, (state) => state.selection?.id)
  const actions = useChainActions(medium)
  const list = useRef<HTMLOListElement>(null)
  const section = useRef<HTMLElement>(null)
  const focus = useKeptFocus(list, section, stages, shown?.id ?? null)
  const { drag, handle } = useRowDrag(list, (from, to) => {
    const stage = stages[from]
    if (stage) actions.move(stage.id, to)
  })

  const step = (index: number) => {
    const name = list.current?.children[index]?.querySelector<HTMLElement>('[data-part="name"]')
    name?.focus()
  }

  return (
    <section ref={section} className="chain" data-region tabIndex={-1} aria-label={t(`region.${medium}`)}>
      <header className="row chain-header">
        <h3 className="section-title">{t('title')}</h3>
        <span className="number small second">{t('count', { count: stages.length })}</span>
        <span className="spacer" />
        {stages.length > 0 && <AddStage medium={medium} actions={actions} />}
      </header>
      {stages.length >= MAX_STAGES && <p className="small second">{t('full', { count: String(MAX_STAGES) })}</p>}
      {stages.length === 0 && <EmptyChain medium={medium} actions={actions} />}
      <ol ref={list} className="stage-list" data-dragging={drag ? true : undefined} {...focus}>
        {stages.map((stage, index) => (
          <ChainRow
            key={stage.id}
            medium={medium}
            stage={stage}
            index={index}
            isShown={stage.id === shown?.id}
            isSelected={stage.id === selected}
            isDragged={drag?.from === index}
            style={rowStyle(drag, index)}
            actions={actions}
            grip={handle(index)}
            onSelect={() => chain.select({ medium, id: stage.id })}
            onStep={(by) => step(index + by)}
          />
        ))}
      </ol>
    </section>
  )
}
