/** T4 and T10: what a quantum costs, evenly and in other sizes. */
import type { PrimitiveCosts } from '../../../renderer/audio/engine/convolution/costs'
import { relativeError } from '../../unit/audio-engine/relative-error'
import { cpuTime } from '../cpu-time'
import { judgeRow, median, type Row } from '../row'
import { QUANTUM, RATE, signals, TEN_SECONDS } from './cases'
import { describePlan, type Engine, engineFor, runThrough } from './engine'

const RUNS = 9
/** Sixteen periods of the largest partition. */
const QUANTA = 4096
const SIZES = [64, 100, 128, 441, 480, 1024]
/** Seconds of sound in one timed stretch: the clock of the system is coarse. */
const STRETCH = 40

/** Milliseconds of each quantum, the least of several runs: what interrupts strikes another quantum each time. */
function quantumTimes(engine: Engine): number[] {
  const least = new Float64Array(QUANTA).fill(Number.POSITIVE_INFINITY)
  const [input, output] = [signals(QUANTUM), signals(QUANTUM)]
  for (let run = 0; run <= RUNS; run++) {
    engine.convolver.reset()
    for (let quantum = 0; quantum < QUANTA; quantum++) {
      const start = performance.now()
      engine.convolver.process(input, output, QUANTUM)
      if (run > 0) least[quantum] = Math.min(least[quantum] as number, performance.now() - start)
    }
  }
  return [...least].sort((a, b) => a - b)
}

export function measureTail(costs: PrimitiveCosts): Row {
  const [ours, theirs] = (['non-uniform', 'two-stage'] as const).map((kind) => {
    const times = quantumTimes(engineFor(TEN_SECONDS, costs, { kind }))
    return { tail: 1000 * (times[Math.floor(0.999 * QUANTA)] ?? Number.NaN), middle: 1000 * (median(times) ?? 0) }
  }) as [Tail, Tail]
  return judgeRow({
    id: 'T4',
    name: '10 s stereo, p99.9 of a quantum over that of two stages 128/8192 that are not spread',
    unit: '×',
    target: { op: '<=', value: 0.25 },
    runs: [ours.tail / theirs.tail],
    note: `${ours.tail.toFixed(1)} µs (median ${ours.middle.toFixed(1)}) over ${theirs.tail.toFixed(1)} µs (median ${theirs.middle.toFixed(1)}); least of ${RUNS} runs a quantum`,
  })
}

interface Tail {
  tail: number
  middle: number
}

export function measureSizes(costs: PrimitiveCosts): Row[] {
  const engines = SIZES.map((size) => ({ size, engine: engineFor(TEN_SECONDS, costs, { maxFrames: size }) }))
  const inputs = signals(RATE * 3)
  const outputs = engines.map(({ size, engine }) => runThrough(engine, inputs, size))
  const usual = outputs[SIZES.indexOf(QUANTUM)] ?? []
  const differences = outputs.map((output) =>
    Math.max(-300, ...output.map((samples, c) => relativeError(samples, usual[c] ?? []))),
  )
  const ratios = SIZES.map((): number[] => [])
  for (let repeat = 0; repeat < 5; repeat++) {
    const times = engines.map(({ size, engine }) => timeStretch(engine, size))
    const base = times[SIZES.indexOf(QUANTUM)] ?? Number.NaN
    times.forEach((time, index) => ratios[index]?.push(time / base))
  }
  const spread = judgeRow({
    id: 'T10-spread',
    name: `10 s stereo in calls of ${SIZES.join(', ')} samples, RMS difference from 128`,
    unit: 'dB',
    target: { op: '<=', value: -120 },
    runs: differences,
    value: Math.max(...differences),
  })
  const rows = engines.map(({ size, engine }, index) =>
    judgeRow({
      id: `T10-cpu-${size}`,
      name: `10 s stereo in calls of ${size} samples, CPU time over calls of 128`,
      unit: '×',
      target: { op: '<=', value: 1.3 },
      runs: ratios[index] ?? [],
      note: `median of interleaved repeats; ${describePlan(engine.plan)}`,
    }),
  )
  return [spread, ...rows.filter((_, index) => SIZES[index] !== QUANTUM)]
}

/** Milliseconds of CPU time. */
function timeStretch({ convolver }: Engine, size: number): number {
  const [input, output] = [signals(size), signals(size)]
  const calls = Math.round((STRETCH * RATE) / size)
  const start = cpuTime()
  for (let call = 0; call < calls; call++) convolver.process(input, output, size)
  return ((cpuTime() - start) * RATE) / (calls * size)
}
