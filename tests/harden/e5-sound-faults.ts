/** E5: whatever happens to context or worklet, sound is back soon; in the real application. */
import type { Milliseconds } from '../../shared/units'
import { judgeRow, type Row } from '../bench/row'
import { launchApp } from '../e2e/support/app'
import { waitUntilReady } from '../e2e/support/live'
import { TEST_HOOKS } from '../e2e/support/services'
import { makeWav } from '../support/make-wav'
import { noise } from '../unit/audio/signals'
import type { HardenRow } from './row'
import { type Fault, FAULTS, playSteadySound, strike } from './support/strike-sound'

const STRIKES = { short: 200, full: 10_000 } as const
const RATE = 48_000

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN
}

export const rows: readonly HardenRow[] = [
  {
    id: 'E5',
    async run({ full, seed, log }): Promise<Row> {
      const count = STRIKES[full ? 'full' : 'short']
      const times = new Map<Fault, Milliseconds[]>(FAULTS.map((fault) => [fault, []]))
      const launched = await launchApp({ args: [TEST_HOOKS] })
      try {
        const { page } = launched
        await waitUntilReady(page)
        await playSteadySound(page, makeWav({ stored: 'f32', rate: RATE, channels: [[...noise(RATE, seed)]] }))
        for (let index = 0; index < count; index++) {
          const fault = FAULTS[index % FAULTS.length] as Fault
          const time = await strike(page, fault)
          times.get(fault)?.push(time)
          if (time > 300) log(`${fault}: ${time.toFixed(0)} ms`)
          if ((index + 1) % 50 === 0) log(`${index + 1} of ${count} faults`)
        }
      } finally {
        await launched.close()
      }
      const runs = [...times.values()].flat()
      const lost = runs.filter((time) => !Number.isFinite(time)).length
      const each = [...times].map(
        ([fault, own]) => `${fault} ${[0.5, 0.95, 1].map((share) => quantile(own, share).toFixed(0)).join('/')}`,
      )
      const row = judgeRow({
        id: 'E5',
        name: 'From a fault of context, worklet or WASM to filtered sound, slowest of all',
        unit: 'ms',
        target: { op: '<=', value: 300 },
        runs: runs.map((time) => Math.min(time, 10_000)),
        value: Math.min(10_000, Math.max(...runs)),
        seed,
        note: `${count} faults, ${lost} without return; median/95 %/slowest of each: ${each.join(' · ')}`,
      })
      return { ...row, runs: row.runs.map((time) => Math.round(time)) }
    },
  },
]
