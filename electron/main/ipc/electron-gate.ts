/** Hangs the gate on Electron. This file and `events.ts` alone touch `ipcMain` and `webContents.send`. */
import { type IpcMainInvokeEvent, type WebContents, ipcMain } from 'electron'
import { REQUEST_KEYS } from '../../../shared/ipc/contract'
import type { Gate, Sender } from './gate'

/** @param window the contents of our one window at the moment of the call. */
export function openGate(gate: Gate, window: () => WebContents | undefined) {
  for (const key of REQUEST_KEYS)
    ipcMain.handle(key, (event, payload: unknown) => gate.answer(senderOf(event, window()), key, payload))
}

function senderOf(event: IpcMainInvokeEvent, window: WebContents | undefined): Sender | null {
  const frame = event.senderFrame
  if (!frame || !window || event.sender !== window) return null
  return { isMainFrame: frame.parent === null, url: frame.url }
}
