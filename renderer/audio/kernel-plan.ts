/** From stages to the kernel that the engine is given: composed, and kept within what the direct form can do live. */
import type { Stage } from '../../shared/chain/chain'
import { composeStages } from '../../shared/chain/audio/compose'
import type { Hertz, Samples, Seconds } from '../../shared/units'
import type { ConvolverPlan, KernelMatrix } from './engine/convolver'

/** Longest kernel; it decides the memory for input history. */
const LONGEST: Seconds = 10
/** Multiplications per second and channel: 8192 non-zero taps at 48 kHz, about a quarter of one core for stereo. */
const MOST_PRODUCTS = 8192 * 48_000

export interface KernelPlan {
  taps: Float64Array
  groupDelay: Samples
  /** Taps were left off at the end because the chain asks for more than can be computed live. */
  shortened: boolean
}

export function directPlan(rate: Hertz): ConvolverPlan {
  return { kind: 'direct', maxTaps: LONGEST * rate + 1 }
}

export function planKernel(stages: readonly Stage[], bypass: boolean, rate: Hertz): KernelPlan {
  const { taps, groupDelay } = composeStages(bypass ? [] : stages, rate)
  const length = affordableLength(taps, rate)
  return { taps: taps.slice(0, length), groupDelay, shortened: length < taps.length }
}

/** The same filter for both channels, nothing across. */
export function stereoKernels(taps: Float64Array): KernelMatrix {
  return [
    [taps, undefined],
    [undefined, taps],
  ]
}

function affordableLength(taps: Float64Array, rate: Hertz): Samples {
  const most = Math.floor(MOST_PRODUCTS / rate)
  const longest = Math.min(taps.length, directPlan(rate).maxTaps)
  let used = 0
  for (let k = 0; k < longest; k++) if (taps[k] !== 0 && ++used > most) return k
  return longest
}
