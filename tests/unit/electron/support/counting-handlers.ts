/** Handlers that do nothing but note what reached them. */
import type { Handlers } from '../../../../electron/main/ipc/gate'
import { REQUEST_KEYS, type RequestKey } from '../../../../shared/ipc/contract'

export interface HandlerCall {
  key: RequestKey
  payload: unknown
}

export function countingHandlers(): { handlers: Handlers; calls: HandlerCall[] } {
  const calls: HandlerCall[] = []
  const entries = REQUEST_KEYS.map((key) => [
    key,
    (payload: unknown) => {
      calls.push({ key, payload })
      return null
    },
  ])
  return { handlers: Object.fromEntries(entries) as unknown as Handlers, calls }
}
