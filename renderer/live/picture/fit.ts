/** Largest rectangle of a picture's shape inside a box. Pure. */
import type { Pixels } from '../../../shared/units'

export interface Box {
  width: Pixels
  height: Pixels
}

/** Whole pixels, so that lines over the picture are sharp; the picture is never turned or cut. */
export function fitInside(picture: Box, room: Box): Box {
  if (picture.width <= 0 || picture.height <= 0) return { width: 0, height: 0 }
  const scale = Math.min(room.width / picture.width, room.height / picture.height)
  return {
    width: Math.max(0, Math.floor(picture.width * scale)),
    height: Math.max(0, Math.floor(picture.height * scale)),
  }
}
