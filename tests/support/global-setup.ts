/** Gives the specs a display of their own, so that `npx playwright test` works from a bare shell too. */
import { hasDisplay, startDisplay, startWindowManager } from '../../scripts/setup/display.mjs'

export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  if (hasDisplay()) return undefined
  const { display, stop } = await startDisplay()
  process.env.DISPLAY = display
  const manager = await startWindowManager(display)
  return async () => {
    await manager?.stop()
    await stop()
  }
}
