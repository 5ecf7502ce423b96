/** Puts the typed contract on `window.convolab`: channels by name, payloads as they are, nothing of Electron. */
import { type IpcRendererEvent, contextBridge, ipcRenderer } from 'electron'
import {
  type Bridge,
  EVENT_KEYS,
  type EventKey,
  type Events,
  REQUEST_KEYS,
  type RequestKey,
} from '../../shared/ipc/contract'

const requests: ReadonlySet<string> = new Set<RequestKey>(REQUEST_KEYS)
const events: ReadonlySet<string> = new Set<EventKey>(EVENT_KEYS)

type Answer = { ok: true; value: unknown } | { ok: false; message: string }

async function request(key: string, payload: unknown): Promise<unknown> {
  if (!requests.has(key)) throw new Error('Refused: no such request.')
  const answer = (await ipcRenderer.invoke(key, payload)) as Answer
  if (!answer.ok) throw new Error(answer.message)
  return answer.value
}

function on(key: string, listener: (payload: unknown) => void): () => void {
  if (!events.has(key)) throw new Error('Refused: no such event.')
  const forward = (_event: IpcRendererEvent, payload: Events[EventKey]) => listener(payload)
  ipcRenderer.on(key, forward)
  return () => {
    ipcRenderer.off(key, forward)
  }
}

contextBridge.exposeInMainWorld('convolab', { request, on } as unknown as Bridge)
