/** Presets as data: kinds with the parameters that differ from the defaults. */
import { CHAIN_FORMAT, type Chain, type Medium, type Stage } from './chain'
import { newStage } from './edit'
import { sameParameter } from './edit-parameter'
import type { Parameters } from './parameters'

export interface PresetStage {
  kind: string
  params?: Parameters
}

export interface Preset {
  id: string
  stages: readonly PresetStage[]
}

/** In the order in which `[` and `]` walk through them. */
export const soundPresets = [
  {
    id: 'telephone',
    stages: [
      { kind: 'bandpass', params: { low: 300, high: 3400 } },
      { kind: 'gain', params: { gain: 3 } },
    ],
  },
  { id: 'lowpass', stages: [{ kind: 'lowpass' }] },
  { id: 'highpass', stages: [{ kind: 'highpass' }] },
  { id: 'bandpass', stages: [{ kind: 'bandpass' }] },
  { id: 'echo', stages: [{ kind: 'echo' }] },
  { id: 'moving-average', stages: [{ kind: 'moving-average' }] },
  { id: 'identity', stages: [{ kind: 'identity' }] },
] as const satisfies readonly Preset[]

export const picturePresets = [
  { id: 'edges', stages: [{ kind: 'sobel-magnitude' }] },
  { id: 'identity', stages: [{ kind: 'identity' }] },
  { id: 'box', stages: [{ kind: 'box' }] },
  { id: 'gaussian', stages: [{ kind: 'gaussian' }] },
  { id: 'sharpen', stages: [{ kind: 'sharpen' }] },
  { id: 'unsharp', stages: [{ kind: 'unsharp' }] },
  { id: 'sobel-x', stages: [{ kind: 'sobel-x' }] },
  { id: 'sobel-y', stages: [{ kind: 'sobel-y' }] },
  { id: 'sobel-magnitude', stages: [{ kind: 'sobel-magnitude' }] },
  { id: 'laplacian', stages: [{ kind: 'laplacian' }] },
  { id: 'emboss', stages: [{ kind: 'emboss' }] },
  { id: 'motion', stages: [{ kind: 'motion' }] },
  { id: 'own-kernel', stages: [{ kind: 'kernel' }] },
] as const satisfies readonly Preset[]

export const DEFAULT_PRESET = { audio: 'telephone', video: 'edges' } as const satisfies Record<Medium, string>

export function presetsOf(medium: Medium): readonly Preset[] {
  return medium === 'audio' ? soundPresets : picturePresets
}

/** @throws RangeError for an id that is not among the presets of the medium. */
export function presetById(medium: Medium, id: string): Preset {
  const preset = presetsOf(medium).find((candidate) => candidate.id === id)
  if (!preset) throw new RangeError(`No ${medium} preset "${id}"`)
  return preset
}

/** Stages of a preset, each with an id of its own. */
export function presetStages(medium: Medium, preset: Preset, nextId: () => string): readonly Stage[] {
  return preset.stages.map(({ kind, params }) => {
    const stage = newStage(medium, kind, nextId())
    return { ...stage, params: { ...stage.params, ...params } }
  })
}

function sameStage(a: Stage, b: Stage | undefined): boolean {
  return (
    b !== undefined &&
    a.kind === b.kind &&
    a.bypass === b.bypass &&
    a.mix === b.mix &&
    Object.keys(a.params).every((name) => sameParameter(a.params[name], b.params[name]))
  )
}

function equalsPreset(medium: Medium, stages: readonly Stage[], preset: Preset): boolean {
  const fresh = presetStages(medium, preset, () => '')
  return fresh.length === stages.length && fresh.every((stage, index) => sameStage(stage, stages[index]))
}

/** The preset that the stages still equal, ids aside: `last` where it fits (some presets are equal), else the first. */
export function presetOf(medium: Medium, stages: readonly Stage[], last: string | null): string | null {
  const fits = presetsOf(medium).filter((preset) => equalsPreset(medium, stages, preset))
  return (fits.find((preset) => preset.id === last) ?? fits[0])?.id ?? null
}

/** The preset `by` places further on, around the end; from an edited chain the walk begins at the first or last. */
export function stepPreset(medium: Medium, current: string | null, by: 1 | -1): string {
  const ids = presetsOf(medium).map((preset) => preset.id)
  const index = current === null ? (by === 1 ? -1 : ids.length) : ids.indexOf(current)
  return ids[(index + by + ids.length) % ids.length] as string
}

/** What a first start runs: Telephone and Edges. */
export function defaultChain(nextId: () => string): Chain {
  const stages = (medium: Medium) => presetStages(medium, presetById(medium, DEFAULT_PRESET[medium]), nextId)
  return { format: CHAIN_FORMAT, audio: { stages: stages('audio') }, video: { stages: stages('video') } }
}
