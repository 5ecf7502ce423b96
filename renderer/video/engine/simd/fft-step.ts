import type { PictureSize } from '../engine'
import type { VideoCore } from './core'
import type { StepPlace } from './layout'

export function writeFftStep(_core: VideoCore, _place: StepPlace, _size: PictureSize): void {}
export function runFftStep(
  _core: VideoCore,
  _place: StepPlace,
  _size: PictureSize,
  _worker: number,
  _from: number,
  _to: number,
): void {}
