/** D5: a thousand kernel changes at each of four paces; the last one wins, nothing clicks, no quantum is late. */
import type { Milliseconds } from '../../shared/units'
import { judgeRow, type Row } from '../bench/row'
import type { HardenRow } from './row'
import { type Outcome, runJob } from './support/exchange-jobs'

const PACES: readonly Milliseconds[] = [100, 10, 1, 0]
const CHANGES = { short: 1000, full: 100_000 } as const
/** What interrupts this process strikes another quantum each time: the least of several runs is what the work takes. */
const RUNS = 3
const QUANTUM: Milliseconds = 128 / 48

interface Timed extends Outcome {
  pace: Milliseconds
  late: number
  tail: Milliseconds
  most: Milliseconds
}

function measure(pace: Milliseconds, changes: number, seed: number): Timed {
  const outcomes = Array.from({ length: RUNS }, () => runJob({ spacing: pace, changes, seed }))
  const [first] = outcomes as [Outcome]
  const times = first.times.map((time, index) => Math.min(time, ...outcomes.map((each) => each.times[index] ?? time)))
  times.sort()
  const tail = times[Math.ceil(0.999 * times.length) - 1] ?? Number.NaN
  return { ...first, pace, late: times.filter((time) => time > QUANTUM).length, tail, most: times.at(-1) ?? Number.NaN }
}

export const rows: readonly HardenRow[] = [
  {
    id: 'D5',
    async run({ full, seed, log }): Promise<Row[]> {
      const changes = CHANGES[full ? 'full' : 'short']
      const measured = PACES.map((pace) => {
        const timed = measure(pace, changes, seed)
        log(`${pace} ms: ${timed.heard} heard, ${timed.error.toFixed(1)} dBFS, ${timed.tail.toFixed(3)} ms`)
        return timed
      })
      const each = (text: (timed: Timed) => string): string => measured.map(text).join(' · ')
      const common = `${changes} changes each at ${PACES.join(', ')} ms, kernels of 1 to 48,000 taps true stereo, fade 20 ms`
      const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)
      const wrong = measured.map(({ lastWins, inOrder, heard, pace }) =>
        sum([lastWins, inOrder, pace < 100 || heard === changes].map((holds) => (holds ? 0 : 1))),
      )
      const late = measured.map((timed) => timed.late)
      return [
        judgeRow({
          id: 'D5-last',
          name: 'Last kernel not in force, kernels out of order, or one left out at 100 ms',
          unit: 'faults',
          target: { op: '==', value: 0 },
          runs: wrong,
          value: sum(wrong),
          seed,
          note: `${common}; heard: ${each(({ heard }) => String(heard))}`,
        }),
        judgeRow({
          id: 'D5-click',
          name: 'Largest difference from the cross-fade of old and new kernel by its formula, sine of 1 kHz',
          unit: 'dBFS',
          target: { op: '<=', value: -60 },
          runs: measured.map(({ error }) => error),
          value: Math.max(...measured.map(({ error, click }) => Math.max(error, click))),
          seed,
          note:
            `the worse of that and of how far a second difference exceeds the steepest steady one: ` +
            each(({ error, click }) => `${error.toFixed(1)} and ${click.toFixed(1)}`),
        }),
        judgeRow({
          id: 'D5-late',
          name: 'Quanta that took longer than they last, exchanges included',
          unit: 'quanta',
          target: { op: '==', value: 0 },
          runs: late,
          value: sum(late),
          seed,
          note:
            `least of ${RUNS} runs a quantum of ${QUANTUM.toFixed(2)} ms; p99.9 and most: ` +
            each(({ tail, most }) => `${(1000 * tail).toFixed(0)} and ${(1000 * most).toFixed(0)} µs`),
        }),
      ]
    },
  },
]
