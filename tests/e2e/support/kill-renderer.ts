/** A renderer that dies, and its window afterwards: asked in main, since the driver loses a page whose process dies. */
import type { ElectronApplication } from '@playwright/test'
import type { Seconds } from '../../../shared/units'
import { READY_MARK } from './live'

/** @returns time from the kill to a filtered picture with moving meters in the next process */
export function killRenderer(app: ElectronApplication): Promise<Seconds> {
  return app.evaluate(async ({ BrowserWindow }, mark) => {
    const before = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0
    const started = Date.now()
    process.kill(before, 'SIGKILL')
    // Answered by the page itself: asking it over and over would slow down what is measured.
    const question = `new Promise((resolve) => {
      const look = () => {
        if (performance.getEntriesByName(${JSON.stringify(mark)}).length > 0) resolve(Date.now())
        else requestAnimationFrame(look)
      }
      look()
    })`
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 10))
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (!contents || contents.isCrashed() || contents.isLoading() || contents.getOSProcessId() === before) continue
      const ready: unknown = await contents.executeJavaScript(question).catch(() => undefined)
      if (typeof ready === 'number') return (ready - started) / 1000
    }
  }, READY_MARK)
}

/** Texts of every element that matches, as the window shows them. */
export function textsShown(app: ElectronApplication, selector: string): Promise<string[]> {
  return app.evaluate(async ({ BrowserWindow }, wanted) => {
    const question = `[...document.querySelectorAll(${JSON.stringify(wanted)})].map((element) => element.innerText)`
    const texts: unknown = await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(question)
    if (!Array.isArray(texts)) throw new Error('The window has no page')
    return texts.map(String)
  }, selector)
}
