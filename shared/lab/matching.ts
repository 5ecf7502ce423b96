import { conv } from '../cnn/conv'
import { reshape, sizeOf, type Tensor, tensor } from '../tensor/tensor'

/** 3 x 3 strokes that tell an X from an O; 1 is white, -1 black. */
export const STROKES = {
  diagonal: tensor([3, 3], [1, -1, -1, -1, 1, -1, -1, -1, 1]),
  cross: tensor([3, 3], [1, -1, 1, -1, 1, -1, 1, -1, 1]),
  antiDiagonal: tensor([3, 3], [-1, -1, 1, -1, 1, -1, 1, -1, -1]),
} as const

/** Sums of the products of a stroke and the window below it, at every place where it lies inside the picture (both [H][W]). */
export function matchSums(picture: Tensor, stroke: Tensor): Tensor {
  const y = conv(reshape(picture, [1, 1, ...picture.shape]), reshape(stroke, [1, 1, ...stroke.shape]), undefined)
  return reshape(y, y.shape.slice(2))
}

/** The same as scores: 1 where every pixel agrees, -1 where every one differs. */
export function matchScores(picture: Tensor, stroke: Tensor): Tensor {
  const sums = matchSums(picture, stroke)
  return { ...sums, data: sums.data.map((sum) => sum / sizeOf(stroke.shape)) }
}

/** The best score and the row and column of its window. */
export function bestMatch(picture: Tensor, stroke: Tensor): { score: number; at: [number, number] } {
  const { data, shape } = matchScores(picture, stroke)
  const place = data.reduce((best, score, index) => (score > (data[best] as number) ? index : best), 0)
  const columns = shape[1] as number
  return { score: data[place] as number, at: [Math.floor(place / columns), place % columns] }
}
