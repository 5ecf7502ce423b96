import { saturate, type WholeKind } from '../numbers/saturation'
import { expectWord } from '../tensor/expect-word'
import { type Tensor, tensor } from '../tensor/tensor'

/** Kinds of number that a picture may be stored in. */
export type PixelKind = WholeKind | 'float32' | 'float64'

export const PIXEL_KINDS: readonly PixelKind[] = ['uint8', 'int8', 'int16', 'float32', 'float64']

/**
 * A picture as it is stored: whole kinds rounded half to even and saturated, float32 rounded to float, float64 as it is.
 * @throws RangeError for an unknown kind
 */
export function storePixels(picture: Tensor, kind: PixelKind): Tensor {
  expectWord('kind of number', kind, PIXEL_KINDS)
  return tensor(
    picture.shape,
    picture.data.map((value) => storePixel(value, kind)),
  )
}

function storePixel(value: number, kind: PixelKind): number {
  if (kind === 'float64') return value
  return kind === 'float32' ? Math.fround(value) : saturate(value, kind)
}
