import { BRIGHTNESS_WEIGHTS } from '../../../shared/convolution/direct/luma'
import type { Mask } from '../../../shared/picture/stage-weights'
import { decodeImage } from '../sources/still-image'

/** Brightness times alpha of a picture file. @throws Error when the bytes are no picture */
export async function decodeMask(bytes: Uint8Array): Promise<Mask> {
  const { width, height, data } = await decodeImage(bytes)
  const [r, g, b] = BRIGHTNESS_WEIGHTS.gamma
  const shares = Uint8Array.from({ length: width * height }, (_, pixel) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(4 * pixel, 4 * pixel + 4)
    return Math.round(((r * red + g * green + b * blue) * alpha) / 255)
  })
  return { width, height, shares }
}
