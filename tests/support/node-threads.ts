import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { projectRoot } from '../../scripts/setup/paths.mjs'
import type { ThreadPort } from '../../renderer/video/engine/simd/pool'

/** A thread of Node that computes bands; the pool ends it. */
export function nodeThread(): ThreadPort {
  const source = join(projectRoot, 'renderer', 'video', 'engine', 'simd', 'band-thread.ts')
  const worker = new Worker(join(projectRoot, 'tests', 'support', 'band-thread.mjs'), {
    workerData: { source, root: projectRoot },
  })
  return {
    ready: new Promise((resolve, reject) => {
      worker.once('message', () => resolve())
      worker.once('error', reject)
    }),
    post: (message) => worker.postMessage(message),
    end: () => void worker.terminate(),
  }
}
