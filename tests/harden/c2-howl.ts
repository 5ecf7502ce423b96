/** C2: howling is muted soon, and nothing else ever is. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { judgeRow, type Row } from '../bench/row'
import type { HardenOptions, HardenRow } from './row'
import { type LoopJob, type LoopResult, PIECE, type SoundJob, type SoundResult, SOUNDS } from './support/howl-jobs'
import { inThreads } from './support/in-threads'
import { makeRecordings } from './support/recordings'

const LOOPS = { short: 200, full: 10_000 } as const
const MINUTES = { short: 20, full: 600 } as const
const RECORDINGS = { short: 6, full: 100 } as const
const WORK = { module: 'tests/harden/support/howl-jobs.ts', run: 'runJob' }

async function measureLoops({ full, seed, log }: HardenOptions): Promise<Row> {
  const count = LOOPS[full ? 'full' : 'short']
  const jobs = Array.from(
    { length: count },
    (_, index): LoopJob => ({ kind: 'loop', seed: seed + index, index, count }),
  )
  const times: number[] = []
  let [early, missed] = [0, 0]
  await inThreads(WORK, jobs, (result) => {
    const { mutedAfter, text, ...heard } = result as LoopResult
    if (heard.early) early++
    if (!(mutedAfter <= 500)) log(`${mutedAfter.toFixed(0)} ms: ${text}`)
    if (Number.isFinite(mutedAfter)) times.push(mutedAfter)
    else missed++
    if ((times.length + missed) % 50 === 0) log(`${times.length + missed} of ${count} loops`)
  })
  times.sort((a, b) => a - b)
  const quantile = (share: number): string => (times[Math.ceil(share * times.length) - 1] ?? 0).toFixed(0)
  const row = judgeRow({
    id: 'C2-howl',
    name: 'Howling muted after its onset, slowest of all loops',
    unit: 'ms',
    target: { op: '<=', value: 500 },
    runs: [times.at(-1) ?? 0],
    seed,
    note:
      `${count} loops of 1–100 ms, +3…+40 dB; median ${quantile(0.5)} ms, 95 % within ${quantile(0.95)} ms; ` +
      `${early} muted before they were loud (counted as 0), ${missed} never muted`,
  })
  return missed === 0 ? row : { ...row, pass: false }
}

async function measureHarmless({ full, seed, log }: HardenOptions): Promise<Row> {
  const length = full ? 'full' : 'short'
  const folder = await mkdtemp(join(tmpdir(), 'convolab-harden-'))
  try {
    const names = Object.keys(SOUNDS)
    const recordings = makeRecordings(folder, RECORDINGS[length], seed)
    const made = Array.from({ length: (MINUTES[length] * 60) / PIECE }, (_, index) => names[index % names.length] ?? '')
    const jobs = [...made, ...recordings].map(
      (sound, index): SoundJob => ({ kind: 'sound', sound, seed: seed + index }),
    )
    const sums = new Map([...names, 'programs'].map((name) => [name, 0]))
    let done = 0
    await inThreads(WORK, jobs, (result, { sound, seed: own }) => {
      const { mutes, howls } = result as SoundResult
      const name = sums.has(sound) ? sound : 'programs'
      const wrong = Math.max(mutes, howls)
      sums.set(name, (sums.get(name) ?? 0) + wrong)
      if (wrong > 0) log(`${wrong} mutes of ${sound}, seed ${own}`)
      if (++done % 15 === 0) log(`${(done * PIECE) / 60} of ${(jobs.length * PIECE) / 60} minutes`)
    })
    const runs = [...sums.values()]
    return judgeRow({
      id: 'C2-false',
      name: 'Sound from outside that was muted, if only for a moment',
      unit: 'mutes',
      target: { op: '==', value: 0 },
      runs,
      value: runs.reduce((sum, each) => sum + each, 0),
      seed,
      note:
        `${(jobs.length * PIECE) / 60} min: ${names.join(', ')} in equal parts made in code, ` +
        `${recordings.length} pieces by espeak-ng or fluidsynth`,
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const rows: readonly HardenRow[] = [
  {
    id: 'C2',
    run: async (options) => [await measureLoops(options), await measureHarmless(options)],
  },
]
