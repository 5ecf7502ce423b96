import type { Hertz } from '../../../shared/units'

export interface TestSoundRequest {
  sound: 'speech' | 'sweep'
  rate: Hertz
}

/** Computes one loop of a test sound, or gives the one it has. @throws Error when it cannot be computed */
export type TestSounds = (request: TestSoundRequest) => Promise<Float32Array<ArrayBuffer>>

/**
 * Test sounds from a worker: a fifth of a second of work, just when the window is drawn for the first time. Workers begin
 * only while the window's thread is idle, so the first one is begun here, before there is anything to compute; it ends
 * with its answer, and later sounds have workers of their own.
 */
export function createTestSounds(): TestSounds {
  let waiting: Worker | undefined = begin()
  const known = new Map<string, Promise<Float32Array<ArrayBuffer>>>()
  const compute: TestSounds = (request) => {
    const worker = waiting ?? begin()
    waiting = undefined
    return new Promise<Float32Array<ArrayBuffer>>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Float32Array<ArrayBuffer>>) => resolve(data)
      worker.onerror = (event) => reject(new Error(event.message))
      worker.postMessage(request)
    }).finally(() => worker.terminate())
  }
  return (request) => {
    const key = `${request.sound} ${request.rate}`
    const sound = known.get(key) ?? compute(request)
    known.set(key, sound)
    sound.catch(() => known.delete(key))
    return sound
  }
}

function begin(): Worker {
  return new Worker(new URL('./test-sound.worker.ts', import.meta.url), { type: 'module' })
}
