import { useTranslations } from 'use-intl'
import type { Medium } from '../../../shared/chain/chain'
import { MAX_STAGES } from '../../../shared/chain/chain'
import { findStage, isFull } from '../../../shared/chain/edit'
import { useAnnounce } from '../../app/announce'
import { useServices } from '../../app/services'
import { useStageNames } from './use-stage-names'

export interface ChainActions {
  move(id: string, index: number): void
  add(kind: string): void
  duplicate(id: string): void
  remove(id: string): void
  setBypass(id: string, bypass: boolean): void
}

/** Edits of one chain that say what they did to whoever does not see it. */
export function useChainActions(medium: Medium): ChainActions {
  const { chain } = useServices()
  const t = useTranslations('live.said')
  const names = useStageNames(medium)
  const announce = useAnnounce()

  const stages = () => chain.store.getState().chain[medium].stages
  const nameOf = (id: string) => names.kind(findStage(chain.store.getState().chain, medium, id)?.kind ?? '')

  /** @returns whether there is room; a full chain is said in words. */
  const hasRoom = () => {
    const full = isFull(chain.store.getState().chain, medium)
    if (full) announce.status(t('full', { count: String(MAX_STAGES) }))
    return !full
  }

  return {
    move(id, index) {
      const name = nameOf(id)
      const before = stages()
      chain.move(medium, id, index)
      if (stages() === before) return
      const position = stages().findIndex((stage) => stage.id === id) + 1
      announce.status(t('moved', { name, position: String(position), count: String(stages().length) }))
    },
    add(kind) {
      if (!hasRoom()) return
      chain.add(medium, kind)
      announce.status(t('added', { name: names.kind(kind) }))
    },
    duplicate(id) {
      if (!hasRoom()) return
      chain.duplicate(medium, id)
      announce.status(t('duplicated', { name: nameOf(id) }))
    },
    remove(id) {
      const name = nameOf(id)
      chain.remove(medium, id)
      announce.status(t('removed', { name }))
    },
    setBypass: (id, bypass) => chain.setBypass(medium, id, bypass),
  }
}
