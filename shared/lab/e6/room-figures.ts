/** A recorded room as figures, and as the few numbers with which the experiment can go on. Pure. */
import type { FactsFigure, PlotFigure } from '../contract/scene'
import { write } from '../contract/write'
import type { Room } from './room'

/** Columns of the drawing; each shows the lowest and the highest value in it. */
const COLUMNS = 400
/** What stays below this share of the peak is not drawn: −50 dB. */
const VISIBLE = 10 ** (-50 / 20)

/** Samples up to the last one that can be seen. */
export function visibleLength({ taps }: Room): number {
  let length = taps.length
  while (length > 1 && Math.abs(taps[length - 1] as number) < VISIBLE) length--
  return length
}

export function roomPlot(room: Room): PlotFigure {
  const { rate, taps } = room
  const length = visibleLength(room)
  const width = Math.max(1, length / COLUMNS)
  const points: [number, number][] = []
  for (let from = 0; from < length; from += width) {
    const part = taps.subarray(Math.floor(from), Math.max(Math.floor(from) + 1, Math.floor(from + width)))
    const [low, high] = [Math.min(...part), Math.max(...part)]
    points.push([from / rate, low], [from / rate, high])
  }
  return {
    kind: 'plot',
    id: 'room',
    label: 'roomResponse',
    from: 0,
    to: length / rate,
    axis: 'seconds',
    curves: [{ role: 'kernel', label: 'roomCurve', points }],
  }
}

export interface Echo {
  seconds: number
  strength: number
}

/** Two values nearer than this are one echo. */
const APART = 0.002

/** The strongest values, the direct sound first, then in the order of time. */
export function strongestEchoes({ rate, taps }: Room, count: number): Echo[] {
  const left = Float32Array.from(taps, Math.abs)
  const apart = Math.round(APART * rate)
  const found: number[] = []
  while (found.length < count) {
    let best = 0
    for (let n = 1; n < left.length; n++) if ((left[n] as number) > (left[best] as number)) best = n
    if (!((left[best] as number) > 0)) break
    found.push(best)
    left.fill(0, Math.max(0, best - apart), best + apart + 1)
  }
  return found.sort((a, b) => a - b).map((n) => ({ seconds: n / rate, strength: taps[n] as number }))
}

/** Seconds in which the energy still to come falls to a thousandth (60 dB), from the stretch between −5 and −25 dB. Source: ISO 3382 (T20). NaN where there is no such stretch. */
export function decayTime({ rate, taps }: Room): number {
  const energy = new Float64Array(taps.length + 1)
  for (let n = taps.length - 1; n >= 0; n--) energy[n] = (energy[n + 1] as number) + (taps[n] as number) ** 2
  const below = (decibels: number) =>
    energy.findIndex((value) => value <= (energy[0] as number) * 10 ** (decibels / 10))
  const [from, to] = [below(-5), below(-25)]
  return from < to && to < taps.length ? (3 * (to - from)) / rate : Number.NaN
}

export function roomFacts(room: Room): FactsFigure {
  const echoes = strongestEchoes(room, 4).slice(1)
  const decay = decayTime(room)
  return {
    kind: 'facts',
    id: 'room-facts',
    label: 'roomFacts',
    facts: [
      {
        label: 'roomEchoes',
        value: echoes.length,
        text: echoes
          .map(({ seconds, strength }) => `${write(strength, 3)} (${write(1000 * seconds, 4)} ms)`)
          .join(' · '),
        role: 'kernel',
      },
      { label: 'roomDecay', value: decay, text: write(decay, 3), role: 'plain' },
    ],
  }
}

/** The room in `count` steps: of each equal part of what can be seen, the value that stands out most. */
export function roomInSteps(room: Room, count: number): number[] {
  const length = visibleLength(room)
  return Array.from({ length: count }, (_, step) => {
    const from = Math.floor((step * length) / count)
    const part = room.taps.subarray(from, Math.max(from + 1, Math.floor(((step + 1) * length) / count)))
    const most = part.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0)
    return Math.round(1000 * most) / 1000 + 0
  })
}
