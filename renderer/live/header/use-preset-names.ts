import { useMessages } from 'use-intl'
import type { Medium } from '../../../shared/chain/chain'

/** Names of the presets of a medium in the language in force. */
export function usePresetNames(medium: Medium): (id: string) => string {
  const { live } = useMessages()
  const names: Readonly<Record<string, string>> = medium === 'audio' ? live.soundPreset : live.picturePreset
  return (id) => names[id] ?? id
}
