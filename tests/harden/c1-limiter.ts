/** C1: whatever comes in, the output stays below −1.0 dBTP. */
import { judgeRow } from '../bench/row'
import type { HardenRow } from './row'
import { inThreads } from './support/in-threads'
import { type Job, JOB, RATES, scenarios } from './support/limiter-jobs'

const SHORT = 1e8
const FULL = 1e10

export const rows: readonly HardenRow[] = [
  {
    id: 'C1',
    async run({ full, seed, log }) {
      const names = Object.keys(scenarios)
      const jobs = jobsFor(full ? FULL : SHORT, seed)
      const worst = new Map(names.map((name) => [name, 0]))
      let done = 0
      await inThreads({ module: 'tests/harden/support/limiter-jobs.ts', run: 'runJob' }, jobs, (peak, { scenario }) => {
        // A peak that is not a number must not pass as small.
        const value = typeof peak === 'number' && !Number.isNaN(peak) ? peak : Number.POSITIVE_INFINITY
        worst.set(scenario, Math.max(worst.get(scenario) ?? 0, value))
        if (++done % 32 === 0) log(`${done} of ${jobs.length} jobs`)
      })
      const runs = names.map((name) => 20 * Math.log10(worst.get(name) ?? Number.POSITIVE_INFINITY))
      return judgeRow({
        id: 'C1',
        name: 'Highest output of the limiter',
        unit: 'dBTP',
        target: { op: '<=', value: -1 },
        runs,
        value: Math.max(...runs),
        seed,
        note: `${jobs.length * JOB} samples at ${new Set(RATES).size} rates; worst of each: ${names.join(' · ')}`,
      })
    },
  },
]

/** Every scenario at every rate, over and over. */
function jobsFor(samples: number, seed: number): Job[] {
  const names = Object.keys(scenarios)
  return Array.from({ length: Math.ceil(samples / JOB) }, (_, index) => ({
    scenario: names[index % names.length] as string,
    rate: RATES[Math.floor(index / names.length) % RATES.length] as number,
    seed: seed + index,
  }))
}
