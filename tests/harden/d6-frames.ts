/** D6: frames that the camera delivers and the application shows, with sound and plots beside them. */
import { judgeRow, type Row } from '../bench/row'
import { launchApp } from '../e2e/support/app'
import { waitUntilReady } from '../e2e/support/live'
import { engineStates, TEST_HOOKS } from '../e2e/support/services'
import type { HardenRow } from './row'

const SECONDS = { short: 60, full: 3600 } as const
/** The start is not what is measured. */
const SETTLING = 5000

export const rows: readonly HardenRow[] = [
  {
    id: 'D6',
    async run({ full, log }): Promise<Row> {
      const seconds = SECONDS[full ? 'full' : 'short']
      const launched = await launchApp({
        args: [TEST_HOOKS],
        locale: 'en',
        settings: { resume: { microphone: true, camera: true } },
      })
      try {
        const { page } = launched
        await waitUntilReady(page)
        const pause = (time: number) => page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), time)
        await pause(SETTLING)
        const before = (await engineStates(page)).facts
        log(`${seconds} s`)
        await pause(1000 * seconds)
        const after = (await engineStates(page)).facts
        const [delivered, shown] = [after.framesIn - before.framesIn, after.framesOut - before.framesOut]
        return judgeRow({
          id: 'D6',
          name: 'frames shown of those that the camera delivers',
          unit: '%',
          target: { op: '>=', value: 99.9 },
          runs: [(100 * shown) / delivered],
          note: `${shown} of ${delivered} in ${seconds} s, ${after.size.width}×${after.size.height}, by ${after.rasteriser}`,
        })
      } finally {
        await launched.close()
      }
    },
  },
]
