/** A quit waits until everything is written; signals of the system quit like the menu does. */
import { app } from 'electron'

/** @param flush never rejects. */
export function flushOnQuit(flush: () => Promise<void>) {
  let flushed = false
  app.on('will-quit', (event) => {
    if (flushed) return
    event.preventDefault()
    void flush().then(() => {
      flushed = true
      app.quit()
    })
  })
  app.on('window-all-closed', () => app.quit())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
}
