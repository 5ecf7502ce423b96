import { showShape, type Tensor, tensor } from '../tensor/tensor'

/** Rows, columns and channels of a picture [rows][columns] or [rows][columns][channels]; throws for any other shape. */
export function pictureSize({ shape }: Tensor): [rows: number, columns: number, channels: number] {
  const [rows, columns, channels = 1, ...more] = shape
  if (rows === undefined || columns === undefined || more.length > 0) {
    throw new RangeError(`picture has shape ${showShape(shape)}, expected [rows, columns] or [rows, columns, channels]`)
  }
  if (rows < 1 || columns < 1 || channels < 1) {
    throw new RangeError(`picture has shape ${showShape(shape)}, expected extents >= 1`)
  }
  return [rows, columns, channels]
}

/** One channel of a picture as [rows][columns]. */
export function channelOf(picture: Tensor, channel: number): Tensor {
  const [rows, columns, channels] = pictureSize(picture)
  const data = Float64Array.from(
    { length: rows * columns },
    (_, pixel) => picture.data[pixel * channels + channel] as number,
  )
  return tensor([rows, columns], data)
}

/**
 * Each channel alone through `of`, which may change the size but must do so for all alike; a picture without a third axis
 * stays without.
 * @throws RangeError when the picture has neither two nor three axes or an extent of 0
 */
export function eachChannel(picture: Tensor, of: (plane: Tensor, channel: number) => Tensor): Tensor {
  const [, , channels] = pictureSize(picture)
  if (picture.shape.length === 2) return of(picture, 0)
  const planes = Array.from({ length: channels }, (_, channel) => of(channelOf(picture, channel), channel))
  const [rows = 0, columns = 0] = planes[0]?.shape ?? []
  const data = new Float64Array(rows * columns * channels)
  planes.forEach((plane, channel) => {
    plane.data.forEach((value, pixel) => {
      data[pixel * channels + channel] = value
    })
  })
  return tensor([rows, columns, channels], data)
}
