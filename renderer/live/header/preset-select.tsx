import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import type { Medium } from '../../../shared/chain/chain'
import { presetsOf } from '../../../shared/chain/presets'
import { useServices } from '../../app/services'
import { SelectButton } from '../../app/widgets/select-button'
import { usePresetNames } from './use-preset-names'

/** The preset in force, or a word for a chain that was edited. */
export function PresetSelect({ medium }: { medium: Medium }) {
  const { chain } = useServices()
  const t = useTranslations('live.preset')
  const nameOf = usePresetNames(medium)
  const preset = useStore(chain.store, (state) => state.preset[medium])
  return (
    <SelectButton
      label={t('label')}
      showLabel
      value={preset}
      placeholder={t('edited')}
      options={presetsOf(medium).map(({ id }) => ({ id, name: nameOf(id) }))}
      onChange={(id) => chain.applyPreset(medium, id)}
    />
  )
}
