import { useMessages } from 'use-intl'
import type { Medium } from '../../../shared/chain/chain'

export interface StageNames {
  kind(kind: string): string
  parameter(name: string): string
  option(value: string): string
}

/** Names of kinds, parameters and options in the language in force; a name that is missing shows its id. */
export function useStageNames(medium: Medium): StageNames {
  const { soundStages, pictureStages } = useMessages()
  const words: Record<string, Readonly<Record<string, string>>> = medium === 'audio' ? soundStages : pictureStages
  const look = (area: string) => (id: string) => words[area]?.[id] ?? id
  return { kind: look('kind'), parameter: look('parameter'), option: look('option') }
}
