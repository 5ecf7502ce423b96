/** A sound through the kernel that an experiment has drawn. Pure. */
import { fftCircularConvolve, fftConvolve1d } from '../convolution/fft/convolve1d'
import type { ExperimentId, LabState } from './contract/state'
import { e2Numbers, type E2Data } from './e2/model'
import { kernelOf, type Operation } from './operation'
import type { E6Data } from './e6/model'
import { memoryKernel, type E7Data } from './e7/model'

/** Frozen sound, mono. */
export interface Voice {
  samples: Float32Array<ArrayBuffer>
  rate: number
}

/** A loop is short enough to hear its end and its beginning as one. */
export function voiceSeconds(id: ExperimentId): number {
  return id === 'e9' ? 2 : 3
}

/** The end of it, as long as a page takes. */
export function lastOf({ samples, rate }: Voice, id: ExperimentId): Voice {
  return { samples: samples.slice(-Math.round(voiceSeconds(id) * rate)), rate }
}

/** The kernel on the page; null where there is none that sound could go through. */
export function voiceKernel(state: LabState): readonly number[] | null {
  const data: unknown = state.data
  switch (state.exp) {
    case 'e2':
      return e2Numbers(data as E2Data).growth
    case 'e6':
      return (data as { h: readonly number[] }).h
    case 'e1':
    case 'e8':
    case 'e9':
      return kernelOf(data as { h: readonly number[]; operation: Operation })
    case 'e7':
      return memoryKernel(data as E7Data)
    case 'e3':
    case 'e4':
    case 'e5':
    case 'e10':
      return null
  }
}

/** How long one step of a drawn kernel lasts: it is a tone filter at one sample, an echo from some milliseconds on. */
export const STEP_SECONDS = { stepSample: 0, stepShort: 0.01, stepLong: 0.25 } as const
export type VoiceStep = keyof typeof STEP_SECONDS

/** Where a step is an echo it should be heard as one; drawn filters and means work on samples: they muffle. */
export function usualStep({ exp, data }: LabState): VoiceStep {
  const isFilter = exp === 'e8' || (exp === 'e7' && (data as E7Data).memory === 'mean')
  return isFilter ? 'stepSample' : 'stepLong'
}

/** How long it lasts on a page; the longest one of E6 is the echo that is set there. */
export function stepSeconds(step: VoiceStep, { exp, data }: LabState): number {
  return exp === 'e6' && step === 'stepLong' ? (data as E6Data).echo : STEP_SECONDS[step]
}

/** The kernel's values with `seconds` between them, one sample at least, zeros in the gaps. */
export function spread(kernel: readonly number[], seconds: number, rate: number): Float64Array<ArrayBuffer> {
  const apart = Math.max(1, Math.round(seconds * rate))
  const taps = new Float64Array((kernel.length - 1) * apart + 1)
  kernel.forEach((value, k) => {
    taps[k * apart] = value
  })
  return taps
}

/** Ways through the kernel that a page offers. */
export type VoiceWay = 'through' | 'timeRoad' | 'frequencyRoad' | 'ring' | 'padded'

export function waysOf(id: ExperimentId): readonly VoiceWay[] {
  if (id === 'e8') return ['timeRoad', 'frequencyRoad']
  return id === 'e9' ? ['ring', 'padded'] : ['through']
}

/** Whether the sound goes round and round: its end is heard at its beginning, unless there is room for it. */
export const isLoop = (way: VoiceWay): boolean => way === 'ring' || way === 'padded'

/** What the sound becomes: on a ring as long as the sound, else with its end. */
export function goThrough(way: VoiceWay, sound: Float32Array, taps: Float64Array): Float64Array {
  if (way === 'ring') return Float64Array.from(fftCircularConvolve(sound, taps, sound.length))
  return way === 'timeRoad' ? timeRoad(sound, taps) : fftConvolve1d(sound, taps, 'full')
}

/** The sum of products as it is written; zeros between the steps of a kernel cost nothing. */
function timeRoad(sound: Float32Array, taps: Float64Array): Float64Array {
  const result = new Float64Array(sound.length + taps.length - 1)
  taps.forEach((weight, k) => {
    if (weight === 0) return
    for (let n = 0; n < sound.length; n++) result[n + k] = (result[n + k] as number) + weight * (sound[n] as number)
  })
  return result
}

/** As loud as `like`: brought to its energy. What is silent stays so. */
export function matched(sound: ArrayLike<number>, like: ArrayLike<number>): Float32Array<ArrayBuffer> {
  const found = energyOf(sound)
  const gain = found > 0 ? Math.sqrt(energyOf(like) / found) : 0
  return Float32Array.from(sound, (value) => gain * value)
}

export function energyOf(sound: ArrayLike<number>): number {
  let sum = 0
  for (let n = 0; n < sound.length; n++) sum += (sound[n] as number) ** 2
  return sum
}
