import type { Drawing } from './stage-drawing'

/** Twice the size on the screen: sharp on paper and on a projector. */
const SCALE = 2

/** @throws Error when the browser cannot draw or pack it. */
export async function drawingToPng({ text, width, height }: Drawing): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = new OffscreenCanvas(width * SCALE, height * SCALE)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('No canvas for the picture')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await canvas.convertToBlob({ type: 'image/png' })
  } finally {
    URL.revokeObjectURL(url)
  }
}
