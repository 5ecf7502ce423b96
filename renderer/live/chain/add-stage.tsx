import { Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { audioCatalogue } from '../../../shared/chain/audio/catalogue'
import type { Medium } from '../../../shared/chain/chain'
import { videoCatalogue } from '../../../shared/chain/video/catalogue'
import { MenuButton } from '../../app/widgets/menu-button'
import type { ChainActions } from './use-chain-actions'
import { useStageNames } from './use-stage-names'

interface AddStageProps {
  medium: Medium
  actions: ChainActions
}

/** The menu of every kind of stage. */
export function AddStage({ medium, actions }: AddStageProps) {
  const t = useTranslations('live.chain')
  const names = useStageNames(medium)
  const kinds = [...(medium === 'audio' ? audioCatalogue : videoCatalogue).keys()]
  const entries = kinds.map((kind) => ({ id: kind, name: names.kind(kind), onChoose: () => actions.add(kind) }))
  return (
    <MenuButton label={t('add')} groups={[{ id: 'kinds', name: t('add'), entries }]} className="quiet">
      <Plus aria-hidden="true" />
      {t('add')}
    </MenuButton>
  )
}
