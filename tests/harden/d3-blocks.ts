/** D3: every rate, block size and number of channels, with bad numbers in between. */
import { judgeRow, type Row } from '../bench/row'
import type { HardenRow } from './row'
import { type Job, runJob, type Tally } from './support/block-jobs'
import { inThreads } from './support/in-threads'

const RATES = [8000, 11_025, 16_000, 22_050, 44_100, 48_000, 96_000, 192_000]
const SIZES = [1, 2, 16, 37, 64, 100, 128, 240, 256, 441, 480, 512, 1024, 4096]
const CHANNELS = [1, 2, 3, 4, 5, 6, 7, 8]
/** The full run hears more of the same. */
const FULL_ROUNDS = 20

export const rows: readonly HardenRow[] = [
  {
    id: 'D3',
    async run({ full, seed, log }): Promise<Row[]> {
      const rounds = Array.from({ length: full ? FULL_ROUNDS : 1 }, (_, round) => seed + 10_000 * round)
      const jobs = rounds.flatMap((first) =>
        RATES.flatMap((rate) => SIZES.flatMap((size) => CHANNELS.map((channels) => ({ rate, size, channels })))).map(
          (job, index): Job => ({ ...job, seed: first + index }),
        ),
      )
      let [blocks, notFinite, subnormal, lost, done] = [0, 0, 0, 0, 0]
      await inThreads({ module: 'tests/harden/support/block-jobs.ts', run: runJob.name }, jobs, (result, job) => {
        const tally = result as Tally
        if (!tally.sounded) throw new Error(`Nothing came out: ${JSON.stringify(job)}`)
        if (tally.notFinite + tally.subnormal > 0 || tally.lost > 1)
          log(`${JSON.stringify(job)}: ${JSON.stringify(tally)}`)
        blocks += tally.blocks
        notFinite += tally.notFinite
        subnormal += tally.subnormal
        lost = Math.max(lost, tally.lost)
        if (++done % 112 === 0) log(`${done} of ${jobs.length} engines`)
      })
      const what = `${RATES.length} rates × ${SIZES.length} block sizes × ${CHANNELS.length} channel counts, ${blocks} blocks`
      const bad = judgeRow({
        id: 'D3-numbers',
        name: 'Samples out that are NaN, infinite or subnormal',
        unit: 'samples',
        target: { op: '==', value: 0 },
        runs: [notFinite, subnormal],
        value: notFinite + subnormal,
        seed,
        note: `${what}; input up to 1e30, down to 1e-30, with blocks of NaN, ±infinity and 1e-40`,
      })
      const poison = judgeRow({
        id: 'D3-poison',
        name: 'Blocks that differ after a poisoned block from those after a silent one',
        unit: 'blocks',
        target: { op: '<=', value: 1 },
        runs: [lost],
        seed,
        note: 'most of all; compared sample by sample with a twin that heard silence instead',
      })
      return [bad, poison]
    },
  },
]
