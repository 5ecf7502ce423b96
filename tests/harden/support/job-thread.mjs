/** One of several threads that work off jobs: `workerData` names the module and its function, each message is a job. */
import { parentPort, workerData } from 'node:worker_threads'
import { loadModule } from '../../../scripts/setup/rows.mjs'

const work = (await loadModule(workerData.module))[workerData.run]
parentPort.on('message', ({ index, job }) => parentPort.postMessage({ index, result: work(job) }))
parentPort.postMessage({})
