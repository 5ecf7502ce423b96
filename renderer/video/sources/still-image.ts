import type { PictureSize, RawPicture } from '../engine/engine'

/** Longer sides are scaled down: a live picture of more pixels would not be live. */
const LONGEST_SIDE = 4096

/**
 * Decodes a picture file (whatever the browser reads: PNG, JPEG, WebP, AVIF, GIF's first frame, BMP).
 *
 * @throws Error when the bytes are no picture
 */
export async function decodeImage(bytes: Uint8Array): Promise<RawPicture> {
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]))
  try {
    const { width, height } = fitted(bitmap)
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
    if (!context) throw new Error('No 2-D canvas to decode with')
    context.drawImage(bitmap, 0, 0, width, height)
    const { data } = context.getImageData(0, 0, width, height)
    return { width, height, data: new Uint8Array(data.buffer) }
  } finally {
    bitmap.close()
  }
}

function fitted({ width, height }: PictureSize): PictureSize {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
