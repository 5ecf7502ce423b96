/** A quit waits until everything is written; signals of the system quit like the menu does. */
import { app } from 'electron'
import type { Milliseconds } from '../../../shared/units'

/** A disk that does not answer must not keep the program from ending. */
const PATIENCE: Milliseconds = 3000

/** @param flush never rejects. */
export function flushOnQuit(flush: () => Promise<void>) {
  let flushed = false
  // Held back here and not at `will-quit`: a quit that is stopped there cannot be taken up again.
  app.on('before-quit', (event) => {
    if (flushed) return
    event.preventDefault()
    void Promise.race([flush(), patience()]).then(() => {
      flushed = true
      app.quit()
    })
  })
  app.on('window-all-closed', () => app.quit())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE))
}
