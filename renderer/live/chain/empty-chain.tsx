import { useTranslations } from 'use-intl'
import type { Medium } from '../../../shared/chain/chain'
import { presetsOf } from '../../../shared/chain/presets'
import { useServices } from '../../app/services'
import { MenuButton } from '../../app/widgets/menu-button'
import { usePresetNames } from '../header/use-preset-names'
import { AddStage } from './add-stage'
import type { ChainActions } from './use-chain-actions'

interface EmptyChainProps {
  medium: Medium
  actions: ChainActions
}

/** What an empty chain does, and two ways on. */
export function EmptyChain({ medium, actions }: EmptyChainProps) {
  const { chain } = useServices()
  const t = useTranslations('live.chain')
  const nameOf = usePresetNames(medium)
  const entries = presetsOf(medium).map(({ id }) => ({
    id,
    name: nameOf(id),
    onChoose: () => chain.applyPreset(medium, id),
  }))
  return (
    <div className="empty-chain">
      <p>{t('empty')}</p>
      <AddStage medium={medium} actions={actions} />
      <MenuButton label={t('browse')} groups={[{ id: 'presets', name: t('browse'), entries }]}>
        {t('browse')}
      </MenuButton>
    </div>
  )
}
