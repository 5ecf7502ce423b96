import { prepareImpulseResponse } from '../../impulse-response/prepare'
import type { ImpulseResponse, ImpulseResponseFault } from '../../impulse-response/impulse-response'
import { CHANNEL_CHOICES, type ChannelChoice } from '../../impulse-response/kernel-matrix'
import { NORMALISATIONS, type Normalisation } from '../../impulse-response/normalise'
import { type Outcome, failure } from '../../outcome'
import type { Sound } from '../../sound-files/sound'
import type { Hertz } from '../../units'
import { isAsset, NO_ASSET, type Parameters } from '../parameters'
import type { KernelEntry } from './entry'
import type { Path, StereoKernel } from './stereo-kernel'

/** Sounds of kernel files by the hash of their bytes. */
export type Sounds = ReadonlyMap<string, Sound>

/** The file's sound is not there (yet). */
export interface FileMissing {
  code: 'file-missing'
}

const TRIMS = ['off', 'silence', 'tail'] as const
/** Relative to the peak: what nobody hears, and what lies below the noise of most rooms. */
const SILENCE = -100
const TAIL = -60

/** An impulse response from a file: a room, a loudspeaker, a filter made elsewhere. */
export const kernelFile: KernelEntry = {
  kind: 'kernel-file',
  parameters: [
    { type: 'asset', name: 'file', default: NO_ASSET },
    { type: 'number', name: 'level', unit: 'decibels', min: -60, max: 40, default: 0, step: 0.5, scale: 'linear' },
    { type: 'choice', name: 'normalise', options: NORMALISATIONS, default: 'loudness' },
    { type: 'choice', name: 'trim', options: TRIMS, default: 'off' },
    { type: 'choice', name: 'channels', options: CHANNEL_CHOICES, default: 'automatic' },
  ],
  kernel(params, rate, sounds) {
    const made = readKernelFile(params, rate, sounds)
    return made.ok ? stereo(made.value) : undefined
  },
}

/** The file as the parameters want it, with what is worth knowing about it. Parameters have been clamped before. */
export function readKernelFile(
  params: Parameters,
  rate: Hertz,
  sounds: Sounds,
): Outcome<ImpulseResponse, ImpulseResponseFault | FileMissing> {
  const sound = isAsset(params.file) ? sounds.get(params.file.sha256) : undefined
  if (!sound) return failure({ code: 'file-missing' })
  const trim = params.trim as (typeof TRIMS)[number]
  return prepareImpulseResponse(sound, {
    rate,
    level: Number(params.level),
    normalise: params.normalise as Normalisation,
    channels: params.channels as ChannelChoice,
    trim: trim === 'off' ? {} : { start: SILENCE, end: trim === 'tail' ? TAIL : SILENCE },
  })
}

function stereo({ matrix }: ImpulseResponse): StereoKernel {
  const path = (output: number, input: number): Path => matrix[output]?.[input]
  return [
    [path(0, 0), path(0, 1)],
    [path(1, 0), path(1, 1)],
  ]
}
