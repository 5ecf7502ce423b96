import type { Drawing } from './stage-drawing'

/** @throws Error when the browser cannot draw it. */
export async function drawingToCanvas({ text, width, height }: Drawing, scale: number): Promise<OffscreenCanvas> {
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale))
    const context = canvas.getContext('2d')
    if (!context) throw new Error('No canvas for the picture')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return canvas
  } finally {
    URL.revokeObjectURL(url)
  }
}
