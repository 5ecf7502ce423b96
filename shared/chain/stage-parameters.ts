import { audioCatalogue } from './audio/catalogue'
import type { Medium } from './chain'
import type { ParameterSpec } from './parameters'
import { videoCatalogue } from './video/catalogue'

/** Parameters of a kind, or undefined where the catalogue has no such kind. */
export function parametersOf(medium: Medium, kind: string): readonly ParameterSpec[] | undefined {
  return (medium === 'audio' ? audioCatalogue : videoCatalogue).get(kind)?.parameters
}
