import { borderIndex } from '../convolution/direct/border'
import { type Tensor, tensor } from '../tensor/tensor'
import { eachChannel } from './channels'

/**
 * The middle one of the size² values around each pixel, sorted; each channel alone, the border replicated. Not a convolution:
 * it does not spread an outlier but drops it.
 *
 * @param src [rows][columns] or [rows][columns][channels]
 * @param size odd, >= 1
 * @throws RangeError for other shapes and sizes
 * @see cv2.medianBlur
 */
export function medianBlur(src: Tensor, size: number): Tensor {
  if (!Number.isInteger(size) || size < 1 || size % 2 === 0) {
    throw new RangeError(`A median needs an odd size >= 1, got ${size}`)
  }
  return eachChannel(src, (plane) => {
    const columns = plane.shape[1] as number
    const medians = plane.data.map((_, at) => medianAt(plane, Math.floor(at / columns), at % columns, size))
    return tensor(plane.shape, medians)
  })
}

function medianAt({ shape, data }: Tensor, row: number, column: number, size: number): number {
  const [rows, columns] = shape as [number, number]
  const reach = size >> 1
  const around = Float64Array.from({ length: size * size }, (_, at) => {
    const r = borderIndex(row - reach + Math.floor(at / size), rows, 'replicate')
    const c = borderIndex(column - reach + (at % size), columns, 'replicate')
    return data[r * columns + c] as number
  })
  return around.sort()[around.length >> 1] as number
}
