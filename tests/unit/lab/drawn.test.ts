import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shade } from '../../../renderer/lab/spectrogram/shades'
import { DRAWN_POINTS, drawnFrequency, drawnKernel } from '../../../shared/lab/e8/drawn'
import { e8 } from '../../../shared/lab/e8/experiment'
import { magnitude } from '../../../shared/lab/e8/model'
import { RUNS, stateOf } from './support/shown'

describe('a response drawn by hand', () => {
  it('is what its kernel lets through, at every level that was drawn', () => {
    const drawn = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: DRAWN_POINTS, maxLength: DRAWN_POINTS })
    fc.assert(
      fc.property(drawn, (tenths) => {
        const levels = tenths.map((value) => value / 10)
        const h = drawnKernel(levels)
        // 31 values, each rounded to half a millionth.
        levels.forEach((level, k) => expect(Math.abs(magnitude(h, drawnFrequency(k)) - level)).toBeLessThan(2e-5))
      }),
      RUNS,
    )
  })

  it('becomes the kernel of the experiment', () => {
    const drawn = Array.from({ length: DRAWN_POINTS }, (_, k) => (k < 3 ? 1 : 0))
    const state = stateOf(e8, { drawn })
    const action = e8.controls(state).find((control) => control.kind === 'action' && control.id === 'drawn')
    const change = action?.kind === 'action' ? action.change : {}
    const { data } = stateOf(e8, { drawn, ...change })
    expect(data).toMatchObject({ h: drawnKernel(drawn) })
  })

  it('is missing in older links, which open all the same', () => {
    const { drawn: _, ...older } = { ...e8.fresh(1).data } as Record<string, unknown>
    expect(e8.read({ ...e8.fresh(1), data: older })).toEqual(e8.fresh(1))
  })
})

describe('a column of the spectrogram', () => {
  it('shows a level at its frequency: 4 kHz in the middle of 0 to 8 kHz', () => {
    // 513 levels, 48000 / 1024 Hz apart; line 85 is 3984 Hz.
    const levels = new Float32Array(513).fill(Number.NEGATIVE_INFINITY)
    levels[85] = -20
    levels[0] = -60
    const column = new Uint8ClampedArray(161)
    shade(levels, 48_000 / 1024, column)
    expect(column[80]).toBe(255)
    // Half-way between −100 and −20 dBFS, at the bottom.
    expect(column[160]).toBe(128)
    expect(column[0]).toBe(0)
  })
})
