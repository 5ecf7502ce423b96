import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Notice } from '../../shared/ipc/contract'
import type { Host } from '../platform/contract'

/** Main's notices in their order, from before the window is drawn: none of them is lost meanwhile. */
export interface NoticeStore {
  store: StoreApi<readonly Notice[]>
  add(notices: readonly Notice[]): void
  dismissFirst(): void
}

export function createNoticeStore(host: Pick<Host, 'on'>): NoticeStore {
  const store = createStore<readonly Notice[]>(() => [])
  const add = (notices: readonly Notice[]) => store.setState((before) => [...before, ...notices], true)
  host.on('notice', (notice) => add([notice]))
  return { store, add, dismissFirst: () => store.setState((before) => before.slice(1), true) }
}
