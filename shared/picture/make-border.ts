import { type Border, BORDERS } from '../chain/video/entry'
import { borderIndex, OUTSIDE } from '../convolution/direct/border'
import { expectWord } from '../tensor/expect-word'
import { expectWhole } from '../tensor/expect-shape'
import { type Tensor, tensor } from '../tensor/tensor'
import { eachChannel } from './channels'

/** Pixels to add on each side, whole numbers >= 0. */
export interface Margins {
  top: number
  bottom: number
  left: number
  right: number
}

/**
 * The picture with a border around it: constant `00 abcd 00` (or `value`), replicate `aa abcd dd`, reflect `ba abcd dc`,
 * reflect101 `cb abcd cb`, wrap `cd abcd ab`. A border wider than the picture repeats its rule.
 *
 * @param picture [rows][columns] or [rows][columns][channels]
 * @param value level of the constant border, for all channels or one a channel; 0 when absent
 * @throws RangeError for other shapes, an unknown border and margins that are not whole numbers >= 0
 * @see cv2.copyMakeBorder
 */
export function makeBorder(
  picture: Tensor,
  margins: Margins,
  border: Border,
  value: number | readonly number[] = 0,
): Tensor {
  const { top, bottom, left, right } = margins
  expectWhole('margins', [top, bottom, left, right], 0)
  expectWord('border', border, BORDERS)
  return eachChannel(picture, (plane, channel) => {
    const [rows, columns] = plane.shape as [number, number]
    const width = left + columns + right
    const outside = typeof value === 'number' ? value : (value[channel] ?? 0)
    const data = Float64Array.from({ length: (top + rows + bottom) * width }, (_, at) => {
      const row = borderIndex(Math.floor(at / width) - top, rows, border)
      const column = borderIndex((at % width) - left, columns, border)
      return row === OUTSIDE || column === OUTSIDE ? outside : (plane.data[row * columns + column] as number)
    })
    return tensor([top + rows + bottom, width], data)
  })
}
