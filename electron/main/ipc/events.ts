/** The one way out to the renderer. */
import type { WebContents } from 'electron'
import type { EventKey, Events } from '../../../shared/ipc/contract'

export type Emit = <Key extends EventKey>(key: Key, payload: Events[Key]) => void

/** Events to a window that is gone or restarting are dropped: a new renderer asks for everything at its start. */
export function createEmit(window: () => WebContents | undefined): Emit {
  return (key, payload) => {
    const contents = window()
    if (contents && !contents.isDestroyed() && !contents.isCrashed()) contents.send(key, payload)
  }
}
