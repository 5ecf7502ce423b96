/** Takes the next frame with its input and has it judged in a worker: the definition is slow by intention. */
import type { VideoSession } from '../video/contract'
import type { Verifier } from './use-verdict'
import type { PictureVerdict } from './verify-picture'

/** Levels of 255; the self-test's own limit. */
export const PICTURE_LIMIT = 1

/** Owns its worker; end it with `dispose`, after which a question stays open. */
export function createPictureVerifier(
  video: Pick<VideoSession, 'excerpt' | 'state'>,
): Verifier<PictureVerdict | 'no-picture'> {
  const worker = new Worker(new URL('./verify-picture.worker.ts', import.meta.url), { type: 'module' })
  return {
    async verify() {
      if (video.state().kind !== 'running') return 'no-picture'
      const excerpt = await video.excerpt().catch(() => undefined)
      if (!excerpt) return 'no-picture'
      return new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<PictureVerdict>) => resolve(data)
        worker.onerror = (event) => reject(new Error(event.message))
        worker.postMessage(excerpt)
      })
    },
    dispose: () => worker.terminate(),
  }
}
