/** T12: eight hours of sound, faster than real time. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { PrimitiveCosts } from '../../../renderer/audio/engine/convolution/costs'
import { cpuTime } from '../cpu-time'
import { judgeRow, median, type Row } from '../row'
import { QUANTUM, RATE, signals, TEN_SECONDS } from './cases'
import { engineFor } from './engine'

const HOURS = 8
/** Each tenth is timed in stretches, whose median neighbours on the machine disturb least. */
const STRETCHES = 40
/** What of a stretch the reference works before and again after it. */
const REFERENCE = 8

export function measureLongRun(costs: PrimitiveCosts, log: (text: string) => void): Row[] {
  const [{ convolver }, fresh] = [engineFor(TEN_SECONDS, costs), engineFor(TEN_SECONDS, costs)]
  const [input, output] = [signals(QUANTUM), signals(QUANTUM)]
  const quanta = Math.round((HOURS * 3600 * RATE) / QUANTUM / 10 / STRETCHES)
  const timed = (which: typeof convolver, count: number): number => {
    const start = cpuTime()
    for (let quantum = 0; quantum < count; quantum++) which.process(input, output, QUANTUM)
    return (cpuTime() - start) / count
  }
  /** Over one that has just begun, since neighbours on the machine make everything slower or faster for minutes. */
  const stretch = (): number => {
    fresh.convolver.reset()
    const reference = timed(fresh.convolver, quanta / REFERENCE)
    const time = timed(convolver, quanta)
    return time / ((reference + timed(fresh.convolver, quanta / REFERENCE)) / 2)
  }
  stretch()
  const before = { heap: heapAfterCollection(), pages: convolver.memoryPages() }
  const tenths = Array.from({ length: 10 }, (_, tenth) => {
    log(`T12: tenth ${tenth + 1} of ${HOURS} hours`)
    return median(Array.from({ length: STRETCHES }, stretch)) ?? Number.NaN
  })
  const after = { heap: heapAfterCollection(), pages: convolver.memoryPages() }
  return [
    judgeRow({
      id: 'T12-cpu',
      name: `${HOURS} hours of 10 s stereo, CPU time of the last tenth over the first`,
      unit: '×',
      target: { op: '<=', value: 1.05 },
      runs: tenths.map((time) => time / (tenths[0] ?? Number.NaN)),
      value: (tenths[9] ?? Number.NaN) / (tenths[0] ?? Number.NaN),
      note: 'both against an engine that has just begun; runs: every tenth over the first',
    }),
    judgeRow({
      id: 'T12-wasm',
      name: 'growth of the WASM memory',
      unit: 'pages',
      target: { op: '==', value: 0 },
      runs: [after.pages - before.pages],
    }),
    judgeRow({
      id: 'T12-heap',
      name: 'growth of the JavaScript heap after a forced collection',
      unit: 'KiB',
      target: { op: '<=', value: 64 },
      runs: [(after.heap - before.heap) / 1024],
    }),
  ]
}

function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  for (let k = 0; k < 3; k++) collect()
  return process.memoryUsage().heapUsed
}
