import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import type { Medium, Stage } from '../../shared/chain/chain'
import { stepPreset } from '../../shared/chain/presets'
import { useAnnounce } from '../app/announce'
import { useServices } from '../app/services'
import { useHandler } from '../commands/use-handler'
import { useChainActions, type ChainActions } from './chain/use-chain-actions'
import { usePresetNames } from './header/use-preset-names'

/** Answers the commands of this screen: presets, and what concerns the selected stage. */
export function useLiveCommands(): void {
  usePresetCommands('audio', 'sound')
  usePresetCommands('video', 'picture')
  useStageCommands()
}

function usePresetCommands(medium: Medium, area: 'sound' | 'picture'): void {
  const { chain } = useServices()
  const t = useTranslations('live.preset')
  const nameOf = usePresetNames(medium)
  const announce = useAnnounce()
  const step = (by: 1 | -1) => {
    const preset = stepPreset(medium, chain.store.getState().preset[medium], by)
    chain.applyPreset(medium, preset)
    announce.status(t('loaded', { name: nameOf(preset) }))
  }
  useHandler(`${area}.preset-previous`, () => step(-1))
  useHandler(`${area}.preset-next`, () => step(1))
}

/** Each reads the selection at the moment of the key, so that nothing acts on a stage that has gone. */
function useStageCommands(): void {
  const { chain } = useServices()
  const actions = { audio: useChainActions('audio'), video: useChainActions('video') }
  const hasSelection = useStore(chain.store, (state) => state.selection !== null)

  const selected = (act: (actions: ChainActions, stage: Stage, index: number) => void) => () => {
    const { chain: value, selection } = chain.store.getState()
    if (!selection) return
    const { stages } = value[selection.medium]
    const index = stages.findIndex((stage) => stage.id === selection.id)
    const stage = stages[index]
    if (stage) act(actions[selection.medium], stage, index)
  }
  const bypass = selected((of, stage) => of.setBypass(stage.id, !stage.bypass))
  const duplicate = selected((of, stage) => of.duplicate(stage.id))
  const remove = selected((of, stage) => of.remove(stage.id))
  const up = selected((of, stage, index) => of.move(stage.id, index - 1))
  const down = selected((of, stage, index) => of.move(stage.id, index + 1))
  useHandler('stage.bypass', hasSelection ? bypass : null)
  useHandler('stage.duplicate', hasSelection ? duplicate : null)
  useHandler('stage.remove', hasSelection ? remove : null)
  useHandler('stage.up', hasSelection ? up : null)
  useHandler('stage.down', hasSelection ? down : null)
}
