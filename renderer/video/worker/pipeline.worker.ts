import { installTrustedTypes } from '../../platform/trusted-types'
import { createPipeline } from './pipeline'
import type { FromWorker, ToWorker } from './protocol'

/** What this file uses of the worker's global scope, which the DOM library does not describe. */
interface WorkerScope {
  postMessage(message: FromWorker, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void
}

// This worker starts threads of its own, and the CSP guards their addresses, too.
installTrustedTypes()

const scope = globalThis as unknown as WorkerScope
const receive = createPipeline((message, transfer = []) => scope.postMessage(message, transfer))
scope.addEventListener('message', (event) => receive(event.data))
