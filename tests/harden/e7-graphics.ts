/** E7: the graphics process killed, again and again; in the real application, which takes that process's crash limit away. */
import type { Milliseconds } from '../../shared/units'
import { judgeRow, median, type Row } from '../bench/row'
import { type LaunchedApp, launchApp } from '../e2e/support/app'
import { waitUntilReady } from '../e2e/support/live'
import { applyPreset, engineStates, TEST_HOOKS } from '../e2e/support/services'
import type { HardenRow } from './row'
import { killAndSee, killUnderDevice, type Return, useDevice } from './support/kill-graphics'

/** Kills far apart, and in quick sequence. */
const KILLS = { short: { apart: 10, quick: 20 }, full: { apart: 200, quick: 300 } } as const
/** A loss sooner than 25 s after the last is no accident, and the third within a minute ends WebGL2: neither is meant here. */
const APART: Milliseconds = 31_000
const QUICK: Milliseconds = 2_000

export const rows: readonly HardenRow[] = [
  {
    id: 'E7',
    async run({ full, log }): Promise<Row[]> {
      const { apart, quick } = KILLS[full ? 'full' : 'short']
      const launched = await launchApp({ args: [TEST_HOOKS], locale: 'en' })
      try {
        await waitUntilReady(launched.page)
        const stages = await applyPreset(launched.page, 'video', 'sharpen')
        const returns = await killApart(launched, apart, log)
        const seen = await killQuickly(launched, quick, log)
        const { facts } = await engineStates(launched.page)
        const kept = await launched.page.evaluate(
          () => window.convolabServices?.chain.store.getState().chain.video.stages,
        )
        const lost = Number(JSON.stringify(kept) !== JSON.stringify(stages)) + Number(facts.engine !== 'wasm-simd')
        return [...judgeReturns(returns), ...judgeQuick(seen, lost)]
      } finally {
        await launched.close()
      }
    },
  },
]

async function killApart({ app, page }: LaunchedApp, kills: number, log: (text: string) => void): Promise<Return[]> {
  const returns: Return[] = []
  for (let kill = 1; kill <= kills; kill++) {
    await useDevice(page)
    await pause(APART)
    returns.push(await killUnderDevice(app, page))
    if (kill % 5 === 0) log(`${kill} of ${kills} kills, ${APART / 1000} s apart`)
  }
  return returns
}

async function killQuickly({ app, page }: LaunchedApp, kills: number, log: (text: string) => void) {
  const seen: Milliseconds[] = []
  for (let kill = 1; kill <= kills; kill++) {
    seen.push(await killAndSee(app, page))
    await pause(QUICK)
    if (kill % 20 === 0) log(`${kill} of ${kills} kills, ${QUICK / 1000} s apart`)
  }
  return seen
}

function judgeReturns(returns: readonly Return[]): Row[] {
  const judge = (id: string, name: string, limit: number, runs: readonly number[]) =>
    judgeRow({
      id,
      name: `${name}, slowest of ${runs.length} kills ${APART / 1000} s apart`,
      unit: 'ms',
      target: { op: '<=', value: limit },
      runs: runs.map((time) => Math.min(time, 1e5)),
      value: Math.min(Math.max(...runs), 1e5),
      note: `median ${median(runs)?.toFixed(0)} ms`,
    })
  return [
    judge(
      'E7-picture',
      'graphics process killed to a picture by the processor',
      250,
      returns.map(({ picture }) => picture),
    ),
    judge(
      'E7-device',
      'graphics process killed to a picture by WebGL2',
      1000,
      returns.map(({ device }) => device),
    ),
  ]
}

function judgeQuick(seen: readonly Milliseconds[], lost: number): Row[] {
  return [
    judgeRow({
      id: 'E7-quick',
      name: `graphics process killed to the next filtered frame, slowest of ${seen.length} kills ${QUICK / 1000} s apart`,
      unit: 'ms',
      target: { op: '<=', value: 250 },
      runs: [...seen],
      value: Math.max(...seen),
      note: `median ${median([...seen])?.toFixed(0)} ms`,
    }),
    judgeRow({
      id: 'E7-state',
      name: 'chain changed, or WebGL2 tried once more than three times a minute, after the quick kills',
      unit: 'faults',
      target: { op: '==', value: 0 },
      runs: [lost],
      note: 'the application always has --disable-gpu-process-crash-limit, so the browser never ends for its graphics',
    }),
  ]
}

function pause(time: Milliseconds): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time))
}
