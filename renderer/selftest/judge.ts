/** Runs the comparisons in a worker: the definitions are slow by intention, and the window must never freeze. */
import type { Stage } from '../../shared/chain/chain'
import type { Decibels } from '../../shared/units'
import type { AudioExcerpt } from '../audio/contract'
import type { PictureExcerpt } from '../video/contract'

export type JudgeRequest =
  | { id: number; kind: 'sound'; excerpt: AudioExcerpt; stages: readonly Stage[] }
  | { id: number; kind: 'picture'; excerpt: PictureExcerpt; stages: readonly Stage[] }

export type JudgeAnswer = { id: number; error: number } | { id: number; failure: string }

export interface Judge {
  /** Largest difference from the definition in dBFS; −Infinity for an exact match. */
  soundError(excerpt: AudioExcerpt, stages: readonly Stage[]): Promise<Decibels>
  /** Largest difference from the definition in levels of 255. */
  pictureError(excerpt: PictureExcerpt, stages: readonly Stage[]): Promise<number>
  dispose(): void
}

/** Owns its worker; end it with `dispose`. */
export function createJudge(): Judge {
  const worker = new Worker(new URL('./judge.worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, { resolve(error: number): void; reject(reason: Error): void }>()
  let last = 0
  worker.onmessage = ({ data }: MessageEvent<JudgeAnswer>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if ('error' in data) asked?.resolve(data.error)
    else asked?.reject(new Error(data.failure))
  }
  worker.onerror = (event) => {
    for (const asked of waiting.values()) asked.reject(new Error(event.message))
    waiting.clear()
  }
  function ask(build: (id: number) => JudgeRequest): Promise<number> {
    const id = ++last
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      worker.postMessage(build(id))
    })
  }
  return {
    soundError: (excerpt, stages) => ask((id) => ({ id, kind: 'sound', excerpt, stages })),
    pictureError: (excerpt, stages) => ask((id) => ({ id, kind: 'picture', excerpt, stages })),
    dispose: () => worker.terminate(),
  }
}
