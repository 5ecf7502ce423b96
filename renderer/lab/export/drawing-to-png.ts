import { drawingToCanvas } from './drawing-to-canvas'
import type { Drawing } from './stage-drawing'

/** Twice the size on the screen: sharp on paper and on a projector. */
const SCALE = 2

/** @throws Error when the browser cannot draw or pack it. */
export async function drawingToPng(drawing: Drawing): Promise<Blob> {
  const canvas = await drawingToCanvas(drawing, SCALE)
  return canvas.convertToBlob({ type: 'image/png' })
}
