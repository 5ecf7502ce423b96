import type { Stage } from '../../shared/chain/chain'
import { type Parameters, defaultParameters } from '../../shared/chain/parameters'
import { videoCatalogue } from '../../shared/chain/video/catalogue'

/** A picture stage with default parameters where none are given. */
export function pictureStage(kind: string, params: Parameters = {}): Stage {
  const parameters = videoCatalogue.get(kind)?.parameters ?? []
  return { id: kind, kind, params: { ...defaultParameters(parameters), ...params }, bypass: false, mix: 1 }
}
