import { describe, expect, it } from 'vitest'
import { sceneCsv } from '../../../renderer/lab/export/scene-csv'
import { outputOf } from '../../../renderer/lab/sound/output-of'
import { TICK_EVERY, ticks, wavFile } from '../../../renderer/lab/sound/ticks'
import { readSeries, writeSeries } from '../../../renderer/lab/panel/series'
import { drawnSeries, roundedTo } from '../../../renderer/lab/stage/edit-bars'
import { layAxis, layBars, roundSteps } from '../../../renderer/lab/stage/figure-layout'
import { reachOf, valuesText, valueText } from '../../../renderer/lab/stage/figure-words'
import { createLabStore } from '../../../renderer/lab/store'
import type { Figure } from '../../../shared/lab/contract/scene'
import type { LabData } from '../../../shared/lab/contract/state'
import { experimentOf } from '../../../shared/lab/experiments'

const set = (change: Record<string, unknown>) => ({ type: 'set', change: change as Partial<LabData> }) as const
const bars: Figure = {
  kind: 'bars',
  id: 'y',
  label: 'output',
  role: 'output',
  values: [4, 13, 28],
  start: 0,
  span: [0, 2],
  lit: [],
  shown: 2,
}

describe('the store of the lab', () => {
  const open = () => {
    const lab = createLabStore()
    lab.show('e1')
    return lab
  }
  const h = (lab: ReturnType<typeof open>) => ({ ...lab.getState().states.e1.data }) as unknown as { h: number[] }

  it('undoes and does again what changed numbers', () => {
    const lab = open()
    lab.dispatch(set({ h: [1] }))
    lab.dispatch({ type: 'step', by: 1 })
    lab.undo()
    expect(h(lab).h).toEqual([4, 5, 6])
    lab.redo()
    expect(h(lab).h).toEqual([1])
  })

  it('makes one step of all changes of a gesture', () => {
    const lab = open()
    lab.begin()
    lab.dispatch(set({ h: [1] }))
    lab.dispatch(set({ h: [2] }))
    lab.end()
    lab.undo()
    expect(h(lab).h).toEqual([4, 5, 6])
  })

  it('keeps nothing of what was refused', () => {
    const lab = open()
    lab.dispatch(set({ h: [] }))
    expect(lab.getState().past).toEqual([])
  })

  it('forgets what was undone once something else changes', () => {
    const lab = open()
    lab.dispatch(set({ h: [1] }))
    lab.undo()
    lab.dispatch(set({ h: [2] }))
    lab.redo()
    expect(h(lab).h).toEqual([2])
  })

  it('opens the experiment of a state', () => {
    const lab = open()
    const state = experimentOf('e9').fresh(3)
    lab.enter(state)
    expect(lab.getState()).toMatchObject({ open: 'e9', playing: false })
    expect(lab.getState().states.e9).toBe(state)
  })
})

describe('a series as text', () => {
  it('is read with spaces, commas, fractions, true minus and full-width signs', () => {
    expect(readSeries('1 2,3;4', 9)).toEqual([1, 2, 3, 4])
    expect(readSeries('1/3 −2', 9)).toEqual([1 / 3, -2])
    expect(readSeries('１，２．５　３', 9)).toEqual([1, 2.5, 3])
  })

  it('is refused empty, too long, or with what is no number', () => {
    for (const text of ['', '1 2 3', '1 x', '1/0']) expect(readSeries(text, 2)).toBeNull()
  })

  it('comes back as it was written', () => {
    expect(readSeries(writeSeries([0.1, -3, 1e-7]), 9)).toEqual([0.1, -3, 1e-7])
  })
})

describe('figures as words and numbers', () => {
  it('do not give away what is still to come', () => {
    expect(valuesText(bars)).toBe('4, 13')
    expect(valueText(bars, 2)).toBe('2: ?')
    expect(
      sceneCsv({ figures: [bars], step: { at: '', terms: [], result: '', lit: null }, next: null }, (label) => label),
    ).toBe('output,4,13\r\n')
  })

  it('tell how far arrow keys go', () => {
    expect(reachOf(bars)).toEqual({ count: 3, row: 0 })
    const [stack] = experimentOf('e1').scene(experimentOf('e1').fresh(1), null).figures
    // Three rows and the sum, five columns.
    expect(stack && reachOf(stack)).toEqual({ count: 20, row: 5 })
  })

  it('quote what a spreadsheet would take for a formula', () => {
    const figure: Figure = {
      kind: 'grid',
      id: 'g',
      label: 'question',
      heads: ['a,b'],
      rows: [{ head: '=', cells: [{ value: 1, text: '1', role: 'plain' }] }],
    }
    expect(
      sceneCsv({ figures: [figure], step: { at: '', terms: [], result: '', lit: null }, next: null }, () => 'q'),
    ).toBe('q,"a,b"\r\n\'=,1\r\n')
  })
})

describe('bars changed by hand', () => {
  const editable = { key: 'x', min: 0, max: 10, step: 0.5 }
  it('take whole steps between their ends', () => {
    expect([-3, 3.3, 99].map((value) => roundedTo(editable, value))).toEqual([0, 3.5, 10])
  })

  it('lie on a line between the places of a drag, forwards and backwards', () => {
    const long = { ...bars, values: [1, 1, 1, 1, 1] }
    expect(drawnSeries(long, editable, { index: 0, value: 0 }, { index: 4, value: 8 })).toEqual([0, 2, 4, 6, 8])
    expect(drawnSeries(long, editable, { index: 3, value: 6 }, { index: 1, value: 2 })).toEqual([1, 2, 4, 6, 1])
  })

  it('change a series that is drawn from its end', () => {
    const end = { index: 0, value: 9 }
    expect(drawnSeries(bars, { ...editable, reversed: true }, end, end)).toEqual([28, 13, 9])
  })

  it('are found again under the pointer', () => {
    const layout = layBars(bars, { width: 640, stretch: 1 })
    expect([0, 1, 2].map((index) => layout.indexAt(layout.left(index) + 1))).toEqual([0, 1, 2])
  })
})

describe('the layout of figures', () => {
  const ROOM = { width: 640, stretch: 1.3 }

  it('puts equal places of one axis below each other', () => {
    const { zero, slot } = layAxis([-2, 4], ROOM)
    const layout = layBars({ ...bars, span: [-2, 4], start: 1 }, ROOM)
    expect(layout.left(0)).toBe(zero + slot)
  })

  it('finds the value at a height again', () => {
    const layout = layBars(bars, ROOM)
    for (const value of bars.values) expect(layout.valueAt(layout.y(value))).toBeCloseTo(value, 12)
  })

  it('divides a range into round steps', () => {
    expect(roundSteps(0, 24, 8)).toEqual([0, 5, 10, 15, 20])
    expect(roundSteps(-1, 1, 4)).toEqual([-1, -0.5, 0, 0.5, 1])
  })
})

describe('the output as sound', () => {
  const rate = 48_000
  const peaks = (values: readonly number[]) => {
    const sound = ticks(values, rate)
    const size = Math.round(TICK_EVERY * rate)
    return values.map((_, index) =>
      sound.slice(index * size, (index + 1) * size).reduce((most, value) => Math.max(most, Math.abs(value)), 0),
    )
  }

  it('ticks as loud as each value, the largest at half of full scale', () => {
    const [quarter = 0, whole = 0, nothing = 1] = peaks([1, -4, 0])
    expect(whole).toBeGreaterThan(0.49)
    expect(whole).toBeLessThanOrEqual(0.5)
    // 1 of 4; a sine of 54 samples a period misses its own top by less than one percent.
    expect(quarter / whole).toBeCloseTo(0.25, 2)
    expect(nothing).toBe(0)
  })

  it('is silent for nothing but zeros', () => expect(peaks([0, 0])).toEqual([0, 0]))

  it('plays what is shown of the output', () => {
    const e1 = experimentOf('e1')
    expect(outputOf(e1.scene(e1.reduce(e1.fresh(1), { type: 'seek', at: 1 }), null))).toEqual([4, 13])
  })

  it('is written as a WAV of 16 bits', () => {
    const file = new DataView(wavFile(Float32Array.of(0, 0.5, -1, 2), rate))
    expect(file.byteLength).toBe(44 + 8)
    expect(file.getUint32(24, true)).toBe(rate)
    // Round(0.5 · 32767) = 16384; beyond full scale it is held there.
    expect([0, 1, 2, 3].map((n) => file.getInt16(44 + 2 * n, true))).toEqual([0, 16384, -32767, 32767])
  })
})
