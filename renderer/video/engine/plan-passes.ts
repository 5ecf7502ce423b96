/** Decides what the engines compute; pure. Engines carry plans out and know no names of filters. */
import type { Stage } from '../../../shared/chain/chain'
import { videoCatalogue } from '../../../shared/chain/video/catalogue'
import type { KernelFilter } from '../../../shared/chain/video/entry'
import { turnAnchor, turnKernel } from '../../../shared/convolution/direct/convolve2d'
import { type Masks, placeOf } from '../../../shared/picture/stage-weights'
import type { KernelPass, PicturePass, PicturePlan, PictureSize } from './engine'
import { isIdentity } from './identity-pass'
import type { VideoCosts } from './simd/costs'
import type { SimdPlan } from './simd/plan'
import { planSimd } from './simd/plan-simd'

/**
 * What the stages that act are meant to do: a pass for each, kernels turned where the stage convolves, gain and divisor
 * folded into one scale. A stage in linear light stands between two passes that decode and encode; stages beside each other
 * share them.
 *
 * @param masks that stages name; one that is missing lets nothing through
 * @throws Error for a kind that the catalogue does not hold
 */
export function meantPasses(stages: readonly Stage[], masks: Masks = new Map()): PicturePlan {
  const acting = stages.filter((stage) => !stage.bypass && stage.mix > 0)
  return { passes: acting.flatMap((stage) => passesOf(stage, masks)).reduce(appendPass, []) }
}

/** The passes that have an effect. */
export function actingPlan({ passes }: PicturePlan): PicturePlan {
  return { passes: passes.filter((pass) => !isIdentity(pass)) }
}

/** @throws Error for a kind that the catalogue does not hold */
export function planPasses(stages: readonly Stage[]): PicturePlan
/**
 * The plan of the SIMD engine for a size, by what its primitives cost on this machine.
 *
 * @throws Error as above, RangeError for kernels that are no rectangle or not finite
 */
export function planPasses(stages: readonly Stage[], size: PictureSize, costs: VideoCosts): SimdPlan
export function planPasses(stages: readonly Stage[], size?: PictureSize, costs?: VideoCosts): PicturePlan | SimdPlan {
  const meant = meantPasses(stages)
  return size && costs ? planSimd(meant.passes, size, costs) : actingPlan(meant)
}

function passesOf(stage: Stage, masks: Masks): PicturePass[] {
  const entry = videoCatalogue.get(stage.kind)
  if (!entry) throw new Error(`"${stage.kind}" is none of ${[...videoCatalogue.keys()].join(', ')}`)
  const filter = entry.filter(stage.params)
  const place = placeOf(stage, masks)
  const amount = { mix: stage.mix, ...(place && { place }) }
  const pass = filter.kind === 'kernel' ? { ...kernelPass(filter), ...amount } : { ...filter, ...amount }
  return filter.light === 'linear' && filter.channels !== 'alpha' ? [DECODE, pass, ENCODE] : [pass]
}

const DECODE: PicturePass = { kind: 'point', function: { kind: 'decode' }, channels: 'rgb', mix: 1 }
const ENCODE: PicturePass = { kind: 'point', function: { kind: 'encode' }, channels: 'rgb', mix: 1 }

/** What is encoded only to be decoded again stays light. */
function appendPass(passes: PicturePass[], pass: PicturePass): PicturePass[] {
  return pass === DECODE && passes.at(-1) === ENCODE ? passes.slice(0, -1) : [...passes, pass]
}

function kernelPass(filter: KernelFilter): Omit<KernelPass, 'mix' | 'place'> {
  const { kernels, combine, border, channels, operation, anchor } = filter
  const [first] = kernels
  return {
    kind: 'kernel',
    kernels: operation === 'convolution' ? turned(kernels) : kernels,
    combine,
    scale: filter.gain / filter.divisor,
    bias: filter.bias,
    border,
    channels,
    light: filter.light,
    ...(filter.approximate && { approximate: true }),
    ...(anchor && { anchor: operation === 'convolution' ? turnAnchor(first, anchor) : anchor }),
  }
}

function turned([first, second]: KernelFilter['kernels']): KernelFilter['kernels'] {
  return second ? [turnKernel(first), turnKernel(second)] : [turnKernel(first)]
}
