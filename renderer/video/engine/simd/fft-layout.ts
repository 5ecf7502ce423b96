/** Memory of a step that goes through the spectrum. */
import type { PictureSize } from '../engine'
import type { Ground } from './core'
import type { SimdStep } from './plan'

export interface FftPlace {
  kind: 'fft'
}

export function placeFft(_ground: Ground, _step: SimdStep, _size: PictureSize, _workers: number): FftPlace {
  return { kind: 'fft' }
}
