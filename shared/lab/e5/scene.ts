import { fade } from '../../convolution/continuous/curves'
import type { Scene } from '../contract/scene'
import type { LabState, Spot } from '../contract/state'
import { write } from '../contract/write'
import { bumpCurves } from './bumps'
import { type E5Data, e5Lamp, e5Numbers, heightAt, slapTimes } from './model'

/** More bars would be a grey surface. */
const BARS = 24
const STEMS = 100
/** Where the pointer can go on the time line. */
const PLACES = 100

/** Seconds that the time line shows. */
export function endOf(data: E5Data): number {
  const last = slapTimes(data).at(-1) as number
  return Math.min(100_000, last + Math.max(2 * data.interval, last / 4, 1))
}

export function e5Scene({ data }: LabState<E5Data>, focus: Spot | null): Scene {
  const numbers = e5Numbers(data)
  const { tau, times, heights } = numbers
  const end = endOf(data)
  const time = timeOf(focus, data.at, times, end)
  const height = heightAt(data, time)
  const lamp = e5Lamp(data)
  const come = times.filter((at) => at <= time)
  const coming = times.find((at) => at > data.at)
  const curves = bumpCurves(data, end)
  const shownHeights = heights.slice(0, BARS).map((value) => (data.clipper ? Math.min(value, data.limit) : value))
  return {
    figures: [
      {
        kind: 'plot',
        id: 'bump',
        label: 'bump',
        from: 0,
        to: end,
        axis: 'seconds',
        curves: [
          ...curves,
          { role: 'input', label: 'impulse', stems: true, points: times.slice(0, STEMS).map((at) => [at, 1] as const) },
        ],
        marker: time,
        parts: PLACES,
      },
      {
        kind: 'bars',
        id: 'heights',
        label: 'heightAfterSlap',
        role: 'output',
        values: shownHeights,
        texts: shownHeights.map((value) => write(value, 5)),
        names: shownHeights.map((_, index) => String(index + 1)),
        start: 0,
        span: [0, Math.max(3, shownHeights.length - 1)],
        lit: focus?.figure === 'heights' ? [focus.index] : [come.length - 1],
        shown: come.length,
      },
      {
        kind: 'facts',
        id: 'slaps',
        label: 'slapNumbers',
        facts: [
          { label: 'heightNow', value: height, text: write(height, 5), role: 'output' },
          {
            label: 'lastHeight',
            value: heights.at(-1) as number,
            text: write(heights.at(-1) as number, 6),
            role: 'output',
          },
          { label: 'timeConstant', value: tau, text: write(tau, 5), role: 'kernel' },
          { label: 'steadyState', value: numbers.steadyState, text: write(numbers.steadyState, 6), role: 'plain' },
          { label: 'sumOverRate', value: numbers.sumOverRate, text: write(numbers.sumOverRate, 6), role: 'plain' },
        ],
      },
      {
        kind: 'facts',
        id: 'lamp',
        label: 'lamp',
        facts: [
          {
            label: 'linear',
            value: Number(lamp.linear.equal),
            text: sides(lamp.linear),
            role: lamp.linear.equal ? 'output' : 'difference',
          },
          {
            label: 'timeInvariant',
            value: Number(lamp.invariant.equal),
            text: sides(lamp.invariant),
            role: lamp.invariant.equal ? 'output' : 'difference',
          },
          {
            label: 'lti',
            value: Number(lamp.lti),
            text: lamp.lti ? '✓' : '✗',
            role: lamp.lti ? 'output' : 'difference',
          },
        ],
      },
    ],
    step: {
      at: `${write(time, 4)} s`,
      terms: come.slice(-6).map((at) => write(fade(tau).value(time - at), 4)),
      result: write(height, 5),
      lit: null,
    },
    next:
      coming === undefined
        ? null
        : {
            name: `y(${write(coming, 4)} s)`,
            value: heightAt(data, coming),
            at: coming,
            hides: ['bump', 'slaps'],
          },
  }
}

function timeOf(focus: Spot | null, now: number, times: readonly number[], end: number): number {
  if (focus?.figure === 'heights') return times[focus.index] ?? now
  return focus?.figure === 'bump' ? (Math.min(focus.index, PLACES) * end) / PLACES : now
}

function sides({ lhs, rhs, equal }: { lhs: number[]; rhs: number[]; equal: boolean }): string {
  const list = (values: number[]) => `[${values.map((value) => write(value, 4)).join(', ')}]`
  return `${list(lhs)} ${equal ? '=' : '≠'} ${list(rhs)}`
}
