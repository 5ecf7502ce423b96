/** What is measured: dense noise through dense kernels, no partition of which is zero. Runs in Node and in a page. */
import type { KernelMatrix } from '../../../renderer/audio/engine/convolution/kernels'
import type { MatrixShape } from '../../../renderer/audio/engine/convolution/plan'
import { noise, noiseKernel } from '../../unit/audio/signals'

export const RATE = 48_000
export const QUANTUM = 128
/** How a page filters: by the engine, by the browser's own node, or not at all. */
export type Way = 'engine' | 'convolver' | 'empty'
/**
 * Seconds of sound that a page renders before the clock is read: the fast ways need many until their code has been compiled
 * for good, the slow one would take long.
 */
export const WARM_UP: Record<Way, number> = { engine: 80, convolver: 5, empty: 80 }

export interface Case {
  name: string
  seconds: number
  trueStereo: boolean
}

export const TEN_SECONDS: Case = { name: '10 s stereo', seconds: 10, trueStereo: false }

export function shapeOf({ trueStereo }: Case): MatrixShape {
  return { inputs: 2, outputs: 2, paths: trueStereo ? 4 : 2 }
}

/** `[output][input]`; an own seed for each path. */
export function kernelsOf({ seconds, trueStereo }: Case): KernelMatrix {
  const taps = Math.round(seconds * RATE)
  return [0, 1].map((output) =>
    [0, 1].map((input) => (trueStereo || input === output ? noiseKernel(taps, 10 + 2 * output + input) : undefined)),
  )
}

export function signals(length: number): Float32Array[] {
  return [noise(length, 1), noise(length, 2)]
}
