import type { Light } from '../../chain/video/entry'

/** Share of each channel in the brightness: of stored values by Rec. 601, of amounts of light by Rec. 709 (sRGB's own). */
export const BRIGHTNESS_WEIGHTS: Readonly<Record<Light, readonly [number, number, number]>> = {
  gamma: [0.299, 0.587, 0.114],
  linear: [0.2126, 0.7152, 0.0722],
}
