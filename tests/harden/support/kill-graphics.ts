/** Kills the process that draws for all others, and times what comes after in the window. */
import type { ElectronApplication, Page } from '@playwright/test'
import type { Milliseconds } from '../../../shared/units'

/** Nothing after this long counts as never. */
const PATIENCE: Milliseconds = 30_000

export interface Return {
  /** From the kill to the first frame by the processor. */
  picture: Milliseconds
  /** From the kill to the first frame by WebGL2 again. */
  device: Milliseconds
}

/** Waits for the process where it has not come back yet. @returns time of the kill, since 1970 */
export function killGraphics(app: ElectronApplication): Promise<Milliseconds> {
  return app.evaluate(async ({ app: main }) => {
    for (;;) {
      const found = main.getAppMetrics().find(({ type }) => type === 'GPU')
      if (found) {
        process.kill(found.pid, 'SIGKILL')
        return Date.now()
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })
}

/** WebGL2 draws when this resolves. @throws Error when it does not within 30 s */
export function useDevice(page: Page): Promise<void> {
  return page.evaluate(async (patience) => {
    const video = window.convolabServices?.video
    video?.setEngine('webgl2')
    const asked = performance.now()
    while (video?.facts().engine !== 'webgl2') {
      if (performance.now() - asked > patience) throw new Error('WebGL2 did not come back within 30 s')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }, PATIENCE)
}

/** While WebGL2 draws: each canvas that comes to stand in the window has a frame on it. */
export async function killUnderDevice(app: ElectronApplication, page: Page): Promise<Return> {
  const swaps = await page.evaluateHandle((patience) => {
    const times: number[] = []
    const both = new Promise<number[]>((resolve) => {
      const end = window.convolabServices?.video.on((event) => {
        if (event.kind === 'canvas' && times.push(Date.now()) === 2) finish()
      })
      const timer = setTimeout(finish, patience)
      function finish() {
        end?.()
        clearTimeout(timer)
        resolve(times)
      }
    })
    return { both }
  }, PATIENCE)
  const killed = await killGraphics(app)
  const [picture = Number.POSITIVE_INFINITY, device = Number.POSITIVE_INFINITY] = await swaps.evaluate(
    ({ both }) => both,
  )
  await swaps.dispose()
  return { picture: picture - killed, device: device - killed }
}

/** @returns from the kill to the next filtered frame, whoever filters it */
export async function killAndSee(app: ElectronApplication, page: Page): Promise<Milliseconds> {
  const killed = await killGraphics(app)
  const seen = await page.evaluate(async () => {
    await window.convolabServices?.video.excerpt()
    return Date.now()
  })
  return seen - killed
}
