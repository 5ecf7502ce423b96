/** What the window finds when its process died and it starts again. */
import type { CaptureSessions } from '../capture/sessions'
import type { ChainJournal } from '../settings/chain-journal'
import type { DeathStep } from '../window/death-policy'
import type { Notices } from './notices'

export interface Recovery {
  /** Brings the state in order before the next process asks for it. */
  afterDeath(step: DeathStep): Promise<void>
  /** Whether the window that asks now follows one that died. */
  takeRecovered(): boolean
}

export function createRecovery(
  notices: Notices,
  journal: ChainJournal,
  sessions: Pick<CaptureSessions, 'forget'>,
): Recovery {
  let recovered = false
  return {
    async afterDeath(step) {
      recovered = true
      sessions.forget()
      notices.hold()
      if (step === 'safe-mode') await journal.setAside()
      else await journal.flush()
      notices.add({ kind: step === 'safe-mode' ? 'safe-mode' : 'renderer-restarted' })
    },
    takeRecovered() {
      const taken = recovered
      recovered = false
      return taken
    },
  }
}
