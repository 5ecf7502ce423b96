import type { PictureSize } from '../../renderer/video/engine/engine'

/** Noise in all four channels from a fixed sequence (Park and Miller's minimal generator). */
export function randomPicture({ width, height }: PictureSize, seed = 1): Uint8ClampedArray<ArrayBuffer> {
  let state = seed
  return Uint8ClampedArray.from({ length: 4 * width * height }, () => {
    state = (48271 * state) % 2147483647
    return (state >> 16) & 255
  })
}
