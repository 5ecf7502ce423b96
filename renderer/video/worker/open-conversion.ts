/**
 * Converts one pixel. Chromium opens its converter at the first `copyTo` of a worker, by way of the window's thread; the
 * first real frame would wait until that thread has drawn the screen (measured: 0.7 s).
 */
export async function openConversion(): Promise<void> {
  const pixel = new Uint8Array(4)
  const frame = new VideoFrame(pixel, { format: 'RGBA', codedWidth: 1, codedHeight: 1, timestamp: 0 })
  try {
    await frame.copyTo(pixel, { format: 'RGBA' })
  } catch {
    // Where this cannot be converted, frames go to the device as they are.
    return
  } finally {
    frame.close()
  }
}
