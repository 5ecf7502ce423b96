/** T6, T7 and T9: what comes out, against the definition. */
import type { PrimitiveCosts } from '../../../renderer/audio/engine/convolution/costs'
import { noise, noiseKernel, sine, steepest } from '../../unit/audio/signals'
import { relativeError } from '../../unit/audio-engine/relative-error'
import { definedAt, placesIn } from '../../unit/audio-engine/sampled-reference'
import { judgeRow, type Row } from '../row'
import { kernelsOf, QUANTUM, RATE, signals, TEN_SECONDS } from './cases'
import { engineFor, runThrough } from './engine'

const PLACES = 400
/** A short room, so that a swap has many partitions of every size. */
const ROOM = { name: '2 s stereo', seconds: 2, trueStereo: false }
const FADE = 0.02 * RATE

export function measureAccuracy(costs: PrimitiveCosts): Row[] {
  return [measureError(costs), measureOffset(costs), measureSameSwap(costs), measureSwapStep(costs), measureNaN(costs)]
}

function measureError(costs: PrimitiveCosts): Row {
  const inputs = signals(RATE * 11)
  const outputs = runThrough(engineFor(TEN_SECONDS, costs), inputs, QUANTUM)
  const places = placesIn(inputs[0]?.length ?? 0, PLACES)
  const kernels = kernelsOf(TEN_SECONDS)
  const runs = outputs.map((output, c) =>
    relativeError(
      places.map((n) => output[n] ?? Number.NaN),
      definedAt(inputs[c] ?? [], kernels[c]?.[c] ?? [], places),
    ),
  )
  return judgeRow({
    id: 'T6-error',
    name: '10 s stereo, RMS error against the definition in double precision',
    unit: 'dB',
    target: { op: '<=', value: -128 },
    runs,
    value: Math.max(...runs),
    note: `${PLACES} samples of each channel; the worse of two`,
  })
}

function measureOffset(costs: PrimitiveCosts): Row {
  const runs = [0, 1, 100, 127, 128, 1000].map((place) => {
    const impulse = new Float32Array(4096)
    impulse[place] = 1
    const [output] = runThrough(engineFor(ROOM, costs), [impulse, impulse], QUANTUM)
    return (output?.findIndex((value) => Math.abs(value) > 1e-7) ?? Number.NaN) - place
  })
  return judgeRow({
    id: 'T6-offset',
    name: 'delay of an impulse',
    unit: 'samples',
    target: { op: '==', value: 0 },
    runs,
    value: runs.reduce((worst, run) => (Math.abs(run) > Math.abs(worst) ? run : worst), 0),
  })
}

/** @returns the output, and the sample at which the exchange had ended */
function swapUnder(costs: PrimitiveCosts, input: Float32Array, at: number, seeds: readonly [number, number]) {
  const kernel = (seed: number): Float64Array => noiseKernel(ROOM.seconds * RATE, seed)
  const matrix = (seed: number): (Float64Array | undefined)[][] => [
    [kernel(seed), undefined],
    [undefined, kernel(seed)],
  ]
  const { convolver, prepare } = engineFor(ROOM, costs, { kernels: matrix(seeds[0]) })
  const prepared = prepare(matrix(seeds[1]))
  const output = new Float32Array(input.length)
  let end = 0
  for (let position = 0; position < input.length; position += QUANTUM) {
    if (position === at) convolver.setKernels(prepared, FADE)
    const part = (samples: Float32Array): Float32Array => samples.subarray(position, position + QUANTUM)
    convolver.process([part(input), part(input)], [part(output), new Float32Array(QUANTUM)], QUANTUM)
    if (position >= at && end === 0 && !convolver.exchanging()) end = position + QUANTUM
  }
  return { output, end }
}

function measureSameSwap(costs: PrimitiveCosts): Row {
  const input = noise(QUANTUM * 1500, 3)
  const [steady] = runThrough(
    engineFor(ROOM, costs, {
      kernels: [
        [noiseKernel(2 * RATE, 5), undefined],
        [undefined, noiseKernel(2 * RATE, 5)],
      ],
    }),
    [input, input],
    QUANTUM,
  )
  const runs = [800, 801, 831, 877, 911].map((block) => {
    const { output } = swapUnder(costs, input, block * QUANTUM, [5, 5])
    return Math.max(-300, relativeError(output, steady ?? []))
  })
  return judgeRow({
    id: 'T7-same',
    name: 'exchange by the same kernel, RMS error',
    unit: 'dB',
    target: { op: '<=', value: -100 },
    runs,
    value: Math.max(...runs),
    note: 'the worst of five moments; −300 stands for no difference at all',
  })
}

function measureSwapStep(costs: PrimitiveCosts): Row {
  const at = 1000 * QUANTUM
  const runs = [100, 1000].flatMap((frequency) =>
    [20, 30, 40].map((seed) => {
      const input = sine(at + RATE, frequency, RATE, 0.5)
      const { output, end } = swapUnder(costs, input, at, [seed, seed + 1])
      const steady = Math.max(steepest(output, at - RATE / 2, at), steepest(output, end, end + RATE / 2))
      return steepest(output, at - 1, end + 1) / steady
    }),
  )
  return judgeRow({
    id: 'T7-step',
    name: 'exchange with a fade of 20 ms on sines of 100 Hz and 1 kHz, peak step over the steady one',
    unit: '×',
    target: { op: '<=', value: 1.1 },
    runs,
    value: Math.max(...runs),
    note: 'the worst of six pairs of kernels',
  })
}

function measureNaN(costs: PrimitiveCosts): Row {
  const runs = [0, 5000, 5119, 20_000].map((place) => {
    const [clean, dirty] = [0, Number.NaN].map((value) => {
      const input = noise(RATE * 3, 4)
      input[place] = value
      return runThrough(engineFor(ROOM, costs), [input, input], QUANTUM)[0]
    })
    return (
      dirty?.filter((value, n) => !Number.isFinite(value) || Math.abs(value - (clean?.[n] ?? 0)) > 1e-5).length ?? 0
    )
  })
  return judgeRow({
    id: 'T9',
    name: 'bad samples after one NaN in the input',
    unit: 'samples',
    target: { op: '<=', value: QUANTUM },
    runs,
    value: Math.max(...runs),
    note: 'against the same input with silence in its place',
  })
}
