/** Notices wait until the window asks for its start, then go out at once. */
import type { Notice } from '../../../shared/ipc/contract'
import type { Emit } from '../ipc/events'

export interface Notices {
  add(notice: Notice): void
  /** Everything that waited; from now on notices are sent. */
  take(): Notice[]
  /** The window is gone: collect again. */
  hold(): void
}

export function createNotices(emit: Emit): Notices {
  let waiting: Notice[] | undefined = []
  return {
    add(notice) {
      if (waiting) waiting.push(notice)
      else emit('notice', notice)
    },
    take() {
      const taken = waiting ?? []
      waiting = undefined
      return taken
    },
    hold() {
      waiting ??= []
    },
  }
}
