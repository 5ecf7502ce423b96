import type { GifFrame } from './encode-gif'
import type { GifAnswer, GifRequest } from './gif.worker'

export interface GifOrder {
  frames: number
  draw(index: number): Promise<GifFrame>
  onProgress(done: number): void
  signal: AbortSignal
}

/**
 * Draws frame after frame and packs them in a worker, one at a time, so that no more than two are in memory.
 * @throws what the signal was aborted with, or what went wrong in the worker
 */
export async function makeGif({ frames, draw, onProgress, signal }: GifOrder): Promise<Blob> {
  const worker = new Worker(new URL('./gif.worker.ts', import.meta.url), { type: 'module' })
  const ask = (request: GifRequest, transfer: Transferable[]) =>
    new Promise<GifAnswer>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
      worker.onmessage = ({ data }: MessageEvent<GifAnswer>) => resolve(data)
      worker.onerror = ({ message }) => reject(new Error(message))
      worker.postMessage(request, transfer)
    })
  try {
    for (let index = 0; index < frames; index++) {
      signal.throwIfAborted()
      const frame = await draw(index)
      await ask(frame, [frame.pixels.buffer])
      onProgress(index + 1)
    }
    const { bytes } = await ask('finish', [])
    if (!bytes) throw new Error('The animation came back without its bytes')
    return new Blob([bytes], { type: 'image/gif' })
  } finally {
    worker.terminate()
  }
}
