/** Opens the lab in the state that a link holds: of the start, of a second start, or of the system. */
import { fromLink } from '../lab/link'
import type { LabStore } from '../lab/store'
import type { Host } from '../platform/contract'
import type { NoticeStore } from './notice-store'
import type { UiStore } from './ui-store'

interface Parts {
  host: Pick<Host, 'on'>
  ui: Pick<UiStore, 'show'>
  lab: Pick<LabStore, 'enter'>
  notices: Pick<NoticeStore, 'add'>
}

/** @param first of the start, or null */
export function followLabLinks({ host, ui, lab, notices }: Parts, first: string | null): void {
  const open = (link: string): void => {
    const state = fromLink(link)
    if (!state) return notices.add([{ kind: 'lab-link-bad' }])
    ui.show('lab')
    lab.enter(state)
  }
  if (first !== null) open(first)
  host.on('lab:link', ({ link }) => open(link))
}
