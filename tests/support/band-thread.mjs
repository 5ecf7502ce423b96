/** A thread of the picture pool in Node: loads the TypeScript and passes messages on. */
import { parentPort, workerData } from 'node:worker_threads'
import { runnerImport } from 'vite'

const { module } = await runnerImport(workerData.source, {
  root: workerData.root,
  configFile: false,
  logLevel: 'error',
})
const handle = module.createBandThread()
parentPort.on('message', handle)
parentPort.postMessage('ready')
