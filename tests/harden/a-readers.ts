/** A1 and A2: broken files through the readers of kernel files. */
import { judgeRow, type Row } from '../bench/row'
import type { HardenOptions, HardenRow } from './row'
import { inThreads } from './support/in-threads'
import { addTally, emptyTally, type Job, type Tally } from './support/reader-jobs'
import { smallSeeds } from './support/sound-seeds'

const SHORT = 200_000
const FULL = 10_000_000
const FILES_A_JOB = 2000
/** Every seed that A2 takes apart is at most so long. */
const LARGEST_SEED = 4096

async function tallyJobs(jobs: readonly Job[], log: HardenOptions['log']): Promise<Tally> {
  const sum = emptyTally()
  let done = 0
  await inThreads({ module: 'tests/harden/support/reader-jobs.ts', run: 'runJob' }, jobs, (tally) => {
    addTally(sum, tally as Tally)
    if (++done % 20 === 0) log(`${done} of ${jobs.length} jobs`)
  })
  if (sum.first !== undefined) log(`First damaged file: ${sum.first}`)
  return sum
}

function rowOf(id: string, name: string, tally: Tally, what: string, seed: number): Row {
  const { files, accepted, long, damage, worstMilliseconds, worstBytes } = tally
  if (accepted === 0 || accepted === files) throw new Error(`${accepted} of ${files} files were accepted`)
  const runs = Object.values(damage)
  const worst = `at most ${worstMilliseconds.toFixed(0)} ms and ${(worstBytes / 2 ** 20).toFixed(1)} MiB`
  return judgeRow({
    id,
    name,
    unit: 'files',
    target: { op: '==', value: 0 },
    runs,
    value: runs.reduce((sum, each) => sum + each, 0),
    seed,
    note:
      `${files} ${what}, ${accepted} accepted, ${worst}; over: ${Object.keys(damage).join(', ')}; ` +
      `250 ms and 64 MiB per MiB of file or million taps, whichever is more (${long} made more than a million)`,
  })
}

export const rows: readonly HardenRow[] = [
  {
    id: 'A1',
    async run({ full, seed, log }) {
      const jobs = Array.from(
        { length: (full ? FULL : SHORT) / FILES_A_JOB },
        (_, index): Job => ({
          kind: 'random',
          seed: seed + index,
          files: FILES_A_JOB,
        }),
      )
      return rowOf('A1', 'Mutated kernel files: damage', await tallyJobs(jobs, log), 'files', seed)
    },
  },
  {
    id: 'A2',
    async run({ seed, log }) {
      const seeds = smallSeeds()
      const large = seeds.find(({ bytes }) => bytes.length > LARGEST_SEED)
      if (large) throw new Error(`The seed "${large.name}" has ${large.bytes.length} bytes`)
      const jobs = seeds.map((_, index): Job => ({ kind: 'every', index }))
      const what = `truncations and one-bit flips of ${seeds.length} seeds`
      return rowOf('A2', 'Every truncation and flip of kernel files: damage', await tallyJobs(jobs, log), what, seed)
    },
  },
]
