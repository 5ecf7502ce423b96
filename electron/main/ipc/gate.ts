/**
 * The one way in from the renderer: sender checked, payload bounded and parsed, handler called, failures told without
 * their inside. Knows nothing of Electron, so that it can be tested and fuzzed in plain Node.
 */
import { REQUEST_KEYS, type RequestKey, type Requests } from '../../../shared/ipc/contract'
import { requestSchemas } from '../../../shared/ipc/schemas'
import { limitsFor, payloadFault } from './bounds'

/** Who asks, as far as main can tell by itself; null when the frame is already gone. */
export interface Sender {
  isMainFrame: boolean
  url: string
}

export type Handlers = {
  [Key in RequestKey]: (payload: Requests[Key]['payload']) => Promise<Requests[Key]['answer']> | Requests[Key]['answer']
}

/** Travels back over the wire; preload turns a refusal into a rejected promise. */
export type GateAnswer = { ok: true; value: unknown } | { ok: false; message: string }

export interface Gate {
  answer(sender: Sender | null, key: unknown, payload: unknown): Promise<GateAnswer>
}

export interface GateOptions {
  handlers: Handlers
  trusts(url: string): boolean
  /** For the log: refused and failed requests, with their reason. */
  report(text: string): void
}

const known: ReadonlySet<unknown> = new Set(REQUEST_KEYS)

export function createGate({ handlers, trusts, report }: GateOptions): Gate {
  function refuse(key: unknown, reason: string): GateAnswer {
    report(`Refused ${typeof key === 'string' ? key.slice(0, 64) : typeof key}: ${reason}`)
    return { ok: false, message: `Refused: ${reason}.` }
  }

  async function call<Key extends RequestKey>(key: Key, payload: unknown): Promise<GateAnswer> {
    const parsed = requestSchemas[key].safeParse(payload)
    if (!parsed.success) return refuse(key, 'the payload does not fit the contract')
    try {
      return { ok: true, value: await handlers[key](parsed.data) }
    } catch (error) {
      report(`${key} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      return { ok: false, message: `${key} could not be done.` }
    }
  }

  return {
    async answer(sender, key, payload) {
      if (!sender) return refuse(key, 'the sender is gone')
      if (!sender.isMainFrame || !trusts(sender.url)) return refuse(key, 'the sender is not the window')
      if (!isRequestKey(key)) return refuse(key, 'no such request')
      const fault = payloadFault(payload, limitsFor(key))
      return fault ? refuse(key, fault) : call(key, payload)
    },
  }
}

function isRequestKey(key: unknown): key is RequestKey {
  return known.has(key)
}
