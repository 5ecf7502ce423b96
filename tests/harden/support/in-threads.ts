/** Works off jobs on all cores. The result does not depend on their number: every job brings its own seed. */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { projectRoot } from '../../../scripts/setup/paths.mjs'

/** Function `run` of `module`, a path in the project; takes a job and gives its result at once. */
export interface Work {
  module: string
  run: string
}

interface Answer {
  /** Missing in the message that says that the thread is ready. */
  index?: number
  result?: unknown
}

/**
 * @param take gets each result as it comes, in any order
 * @throws Error of the first job that fails; the others are ended
 */
export async function inThreads<Job>(
  work: Work,
  jobs: readonly Job[],
  take: (result: unknown, job: Job) => void,
): Promise<void> {
  const thread = join(projectRoot, 'tests', 'harden', 'support', 'job-thread.mjs')
  const threads = Array.from({ length: availableParallelism() }, () => new Worker(thread, { workerData: work }))
  let next = 0
  const workOff = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      worker.once('error', reject)
      worker.on('message', ({ index, result }: Answer) => {
        if (index !== undefined) take(result, jobs[index] as Job)
        if (next === jobs.length) return resolve()
        worker.postMessage({ index: next, job: jobs[next] })
        next++
      })
    })
  try {
    await Promise.all(threads.map(workOff))
  } finally {
    await Promise.all(threads.map((worker) => worker.terminate()))
  }
}
