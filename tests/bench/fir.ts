/** Filter design and convolution against their peers: SciPy for filters, fft.js for transforms, the clock for pictures. */
import FFT from 'fft.js'
import { fftConvolve2d } from '../../shared/convolution/fft/convolve2d'
import { planFft } from '../../shared/convolution/fft/plan'
import { type BandsDesign, firwinBands } from '../../shared/fir/firwin-bands'
import { remez } from '../../shared/fir/remez'
import type { EquirippleDesign } from '../../shared/fir/remez/problem'
import { tensor } from '../../shared/tensor/tensor'
import { measureAlternation } from './alternation'
import { cpuTime, timeCalls } from './cpu-time'
import { drawSpecs } from './equiripple-specs'
import { judgeRow, median, type Row } from './row'
import { askScipy, type ScipyTask } from './scipy'

const SEED = 11
const NO_SCIPY = 'no python3 with SciPy on this machine'

export async function measure(log: (text: string) => void): Promise<Row[]> {
  log('T11: filters of SciPy')
  const rows = [measureFirwin(), ...measureRemez()]
  log('T11: 20 filters of 2047 taps')
  rows.push(measureLongFilters(), measureExhaustion())
  log('FFT and picture')
  rows.push(...[256, 4096, 65536].map(measureFft), measurePicture())
  return rows
}

const WINDOWED: (BandsDesign & { asked: ScipyTask['window'] })[] = [
  { length: 255, cutoffs: [0.1], type: 'lowpass', window: { name: 'hamming' }, asked: 'hamming', rate: 1 },
  { length: 511, cutoffs: [0.2], type: 'highpass', window: { name: 'blackman' }, asked: 'blackman', rate: 1 },
  {
    length: 1001,
    cutoffs: [0.1, 0.2],
    type: 'bandpass',
    window: { name: 'kaiser', beta: 8 },
    asked: ['kaiser', 8],
    rate: 1,
  },
  {
    length: 2047,
    cutoffs: [0.05, 0.4],
    type: 'bandstop',
    window: { name: 'chebwin', at: 90 },
    asked: ['chebwin', 90],
    rate: 1,
  },
]

function measureFirwin(): Row {
  const answers = askScipy(
    WINDOWED.map(({ length, cutoffs, type, asked }) => ({
      kind: 'firwin',
      length,
      edges: [...cutoffs],
      pass: type,
      window: asked,
      runs: 1,
    })),
  )
  const runs = (answers ?? []).map(({ taps }, k) => {
    const ours = firwinBands(WINDOWED[k] as BandsDesign)
    return taps.reduce((most, tap, n) => Math.max(most, Math.abs(tap - (ours[n] ?? Number.NaN))), 0)
  })
  return judgeRow({
    id: 'T11-firwin',
    name: 'firwin, largest difference of a tap from SciPy',
    unit: '1',
    target: { op: '<=', value: 1e-12 },
    runs,
    ...(answers ? { value: Math.max(...runs) } : { note: NO_SCIPY }),
  })
}

const EQUIRIPPLE: EquirippleDesign[] = [
  { length: 255, bands: [0, 0.2, 0.22, 0.5], desired: [1, 0], rate: 1 },
  { length: 511, bands: [0, 0.2, 0.21, 0.5], desired: [1, 0], rate: 1 },
]

/** Ripple over the bands and time, ours over SciPy's. */
function measureRemez(): Row[] {
  const runs = 25
  const answers = askScipy(
    EQUIRIPPLE.map(({ length, bands, desired }) => ({
      kind: 'remez',
      length,
      edges: [...bands],
      desired: [...desired],
      runs,
    })),
  )
  const ripples: number[] = []
  const times = EQUIRIPPLE.map((design, k) => {
    const ours = timeCalls(() => remez(design), { warmUp: 150, runs, calls: 4 })
    const theirs = answers?.[k]
    if (theirs) ripples.push(rippleOf(design, taps(design)) / rippleOf(design, Float64Array.from(theirs.taps)))
    const yardstick = median(theirs?.milliseconds ?? [])
    return judgeRow({
      id: `T11-remez-time-${design.length}`,
      name: `remez with ${design.length} taps, CPU time over SciPy's`,
      unit: '×',
      target: { op: '<=', value: 2 },
      runs: yardstick === null ? [] : ours.map((time) => time / yardstick),
      note: yardstick === null ? NO_SCIPY : `median; SciPy ${yardstick.toFixed(2)} ms`,
    })
  })
  const ripple = judgeRow({
    id: 'T11-remez-ripple',
    name: "remez, ripple over SciPy's",
    unit: '×',
    target: { op: '<=', value: 1.001 },
    runs: ripples,
    ...(answers ? { value: Math.max(...ripples) } : { note: NO_SCIPY }),
  })
  return [ripple, ...times]
}

function taps(design: EquirippleDesign): Float64Array {
  const found = remez(design)
  if (!found.ok) throw new Error(`remez found no filter: ${JSON.stringify(found.reason)}`)
  return found.value.taps
}

function rippleOf(design: EquirippleDesign, filter: Float64Array): number {
  return measureAlternation(design, filter).ripple
}

function measureLongFilters(): Row {
  const measured = drawSpecs(20, 2047, SEED).map((design) => {
    const start = cpuTime()
    const found = remez(design)
    const seconds = (cpuTime() - start) / 1000
    return { seconds, ...(found.ok ? measureAlternation(design, found.value.taps) : { ripple: 0, unevenness: 1 }) }
  })
  const runs = measured.map(({ unevenness }) => unevenness)
  const ripples = measured.map(({ ripple }) => ripple)
  const slowest = Math.max(...measured.map(({ seconds }) => seconds))
  return judgeRow({
    id: 'T11-remez-2047',
    name: 'remez with 2047 taps, 20 drawn specifications, extrema below the largest by at most',
    unit: '1',
    target: { op: '<=', value: 0.01 },
    runs,
    value: Math.max(...runs),
    seed: SEED,
    note: `ripples ${Math.min(...ripples).toExponential(1)} to ${Math.max(...ripples).toExponential(1)}, slowest ${slowest.toFixed(2)} s`,
  })
}

function measureExhaustion(): Row {
  const found = remez({ length: 2047, bands: [0, 0.2, 0.3, 0.5], desired: [1, 0], rate: 1 })
  return judgeRow({
    id: 'T11-remez-precision',
    name: 'remez says "precision exhausted" where the optimum lies below 1e-12',
    unit: 'error',
    target: { op: '==', value: 1 },
    runs: [!found.ok && found.reason.kind === 'precision exhausted' ? 1 : 0],
  })
}

function measureFft(size: number): Row {
  const plan = planFft(size)
  const source = Float64Array.from({ length: size }, (_, n) => Math.sin(n * n))
  const [re, im] = [source.slice(), source.slice()]
  const peer = new FFT(size)
  const input = peer.createComplexArray().map((_, n) => source[n >> 1] ?? 0)
  const output = peer.createComplexArray()
  const often = { warmUp: 20, runs: 15, calls: Math.max(2, Math.round(2e6 / size)) }
  const ours = timeCalls(() => {
    re.set(source)
    im.set(source)
    plan.forward(re, im)
  }, often)
  const theirs = median(timeCalls(() => peer.transform(output, input), often)) ?? Number.NaN
  return judgeRow({
    id: `FFT-${size}`,
    name: `FFT of ${size} complex values, CPU time over fft.js`,
    unit: '×',
    target: { op: '<=', value: 4 },
    runs: ours.map((time) => time / theirs),
    note: `median; fft.js ${(1000 * theirs).toFixed(1)} µs`,
  })
}

function measurePicture(): Row {
  const side = 2048
  const picture = tensor(
    [side, side],
    Float64Array.from({ length: side * side }, (_, n) => (n * 7919) % 256),
  )
  const kernel = tensor(
    [15, 15],
    Float64Array.from({ length: 225 }, (_, n) => Math.sin(n)),
  )
  const runs = timeCalls(() => fftConvolve2d(picture, kernel, 'same'), { warmUp: 1, runs: 5 })
  return judgeRow({
    id: 'picture-15',
    name: `${side}×${side} picture with a 15×15 kernel that is not separable, through transforms`,
    unit: 's',
    target: { op: '<=', value: 1 },
    runs: runs.map((time) => time / 1000),
    note: 'median; CPU time of one thread',
  })
}
