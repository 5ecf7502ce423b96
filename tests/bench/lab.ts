/** Each experiment of the lab played in the running application while sound and picture run: frames that are drawn, and holes in the sound. */
import type { Page } from '@playwright/test'
import { EXPERIMENT_IDS, type ExperimentId } from '../../shared/lab/contract/state'
import { launchApp } from '../e2e/support/app'
import { changeSettings, messagesShown, waitUntilReady } from '../e2e/support/live'
import { TEST_HOOKS } from '../e2e/support/services'
import { ALL_SEEN } from '../screens/ways'
import { judgeRow, type Row } from './row'

/** Longest look at one experiment; a clock that ends sooner is looked at until then. */
const LOOK_MILLISECONDS = 4000

export async function measureLab(log: (text: string) => void): Promise<Row[]> {
  const { app, page, close } = await launchApp({ args: [TEST_HOOKS], locale: 'en' })
  try {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
    await waitUntilReady(page)
    await changeSettings(page, { hintsSeen: ALL_SEEN })
    await page.keyboard.press('ControlOrMeta+Digit4')
    const rates: number[] = []
    const holes: number[] = []
    for (const id of EXPERIMENT_IDS) {
      await openExperiment(page, id)
      const { rate, underruns } = await playOnce(page)
      log(`L1: ${id} ${rate.toFixed(1)} frames a second, ${underruns} underruns`)
      rates.push(rate)
      holes.push(underruns)
    }
    const worst = rates.indexOf(Math.min(...rates))
    return [
      judgeRow({
        id: 'L1-lab-fps',
        name: 'experiments of the lab while they play',
        unit: 'frames/s',
        target: { op: '>=', value: 55 },
        runs: rates,
        note: `median over E1 to E10; slowest ${EXPERIMENT_IDS[worst]?.toUpperCase()}; sound, picture and their filters run`,
      }),
      judgeRow({
        id: 'L1-lab-underruns',
        name: 'underruns by the engine while experiments play',
        unit: 'quanta',
        target: { op: '==', value: 0 },
        runs: holes,
        value: holes.reduce((sum, count) => sum + count, 0),
        note: 'sum over E1 to E10',
      }),
    ]
  } finally {
    await close()
  }
}

async function openExperiment(page: Page, id: ExperimentId): Promise<void> {
  const { lab, labPages } = await messagesShown(page)
  const lessons = page.getByRole('navigation', { name: lab.lessons })
  await lessons.getByRole('button', { name: labPages[id].title }).click()
  await page.getByTestId(`lab-stage-${id}`).waitFor()
}

/** From the start of the clock to its end. */
async function playOnce(page: Page): Promise<{ rate: number; underruns: number }> {
  const { lab } = await messagesShown(page)
  await page.keyboard.press('Home')
  const player = page.getByRole('region', { name: lab.player })
  const button = player.getByRole('button', { name: lab.play })
  await button.click()
  return player.evaluate(
    (section, longest) =>
      new Promise<{ rate: number; underruns: number }>((resolve, reject) => {
        const { audio } = window.convolabServices ?? {}
        if (!audio) return reject(new Error('No services in the page'))
        const holesBefore = audio.facts().ownUnderruns
        let frames = -1
        let first = 0
        requestAnimationFrame(function count(now) {
          frames++
          if (frames === 0) first = now
          const isPlaying = section.querySelector('[aria-pressed="true"]') !== null
          if (isPlaying && now - first < longest) return void requestAnimationFrame(count)
          resolve({
            rate: (1000 * frames) / (now - first),
            underruns: audio.facts().ownUnderruns - holesBefore,
          })
        })
      }),
    LOOK_MILLISECONDS,
  )
}
