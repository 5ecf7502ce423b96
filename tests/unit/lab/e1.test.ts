import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convolve1d } from '../../../shared/convolution/direct/convolve1d'
import { correlate1d } from '../../../shared/convolution/direct/correlate1d'
import { e1 } from '../../../shared/lab/e1/experiment'
import { e1Laws, LAWS, THIRD } from '../../../shared/lab/e1/laws'
import { e1Curves, e1Defaults, e1Numbers } from '../../../shared/lab/e1/model'
import { shiftAt } from '../../../shared/lab/e1/scene'
import { lettersOf } from '../../../shared/lab/operation'
import { type Pair, seedCase } from './support/seed'
import { expectClose, factIn, rowsIn, RUNS, shown, stateOf, valuesIn, wholeSeries } from './support/shown'

interface CurveInputs {
  f: { type: 'rect' | 'triangle'; height: number }
  g: { type: 'rect' | 'triangle'; height: number }
  t: number[]
}

describe('E1 Stack or Slide', () => {
  it('begins with [1, 2, 3] and [4, 5, 6] and shows 4, 13, 28, 27, 18, whose sum is 6 · 15 = 90', () => {
    const { expected } = seedCase<Pair, number[]>('S09-numeric')
    const y = valuesIn(shown(e1), 'y')
    expect(y).toEqual(expected)
    expect(y.reduce((sum, value) => sum + value, 0)).toBe(90)
  })

  it('shows the letters of S09', () => {
    const { inputs, expected } = seedCase<{ x: string[]; y: string[] }, string[]>('S09-symbolic')
    const letters = lettersOf(e1Defaults)
    expect([letters.x, letters.h, letters.y]).toEqual([inputs.x, inputs.y, expected])
    const figure = shown(e1, { letters: true }).figures.find(({ id }) => id === 'y')
    expect(figure).toMatchObject({ texts: expected.map((term) => term.replaceAll('*', '')) })
  })

  it('stacks the rows of S09: the input times each kernel value, moved as far', () => {
    const { expected } = seedCase<Pair, { step0: number[]; step1: number[]; step2: number[]; sum: number[] }>(
      'S09-steps',
    )
    const { stack, stacked } = e1Numbers(e1Defaults)
    expect(stack).toEqual([expected.step0, expected.step1, expected.step2])
    expect(stacked).toEqual(expected.sum)
    const shownRows = rowsIn(shown(e1), 'stack').map((row) => row.map((value) => value ?? 0))
    expect(shownRows).toEqual([...stack, expected.sum])
  })

  it('slides through the products of S14', () => {
    const { expected } = seedCase<Pair, { products: number[][]; sum: number[] }>('S14-two-views')
    const { slide, y } = e1Numbers(e1Defaults)
    expect(slide).toEqual(expected.products)
    expect(y).toEqual(expected.sum)
  })

  it('shows the products of S22, whose diagonals are the output', () => {
    const { expected } = seedCase<Pair, { outer: number[][]; antiDiagonalSums: number[] }>('S22-antidiagonals')
    expect(rowsIn(shown(e1), 'outer')).toEqual(expected.outer)
    expect(valuesIn(shown(e1), 'y')).toEqual(expected.antiDiagonalSums)
  })

  it.each(['S20-commutative', 'S20-identity', 'S20-delay'])('keeps the law %s', (id) => {
    const { inputs, expected } = seedCase<Pair, number[] | { y: number[] }>(id)
    const y = Array.isArray(expected) ? expected : expected.y
    expect(valuesIn(shown(e1, { x: inputs.x, h: inputs.h }), 'y')).toEqual(y)
    expect(valuesIn(shown(e1, { x: inputs.h, h: inputs.x }), 'y')).toEqual(y)
  })

  it('keeps the law S20-associative', () => {
    const { inputs, expected } = seedCase<{ a: number[]; b: number[]; c: number[] }, { y: number[] }>('S20-associative')
    const y = (x: readonly number[], h: readonly number[]) => valuesIn(shown(e1, { x: [...x], h: [...h] }), 'y')
    expect(y(y(inputs.a, inputs.b), inputs.c)).toEqual(expected.y)
    expect(y(inputs.a, y(inputs.b, inputs.c))).toEqual(expected.y)
  })

  it.each(['S01-rect-rect', 'S01-triangle-rect'])('integrates the curves of %s', (id) => {
    const { inputs, expected, tol } = seedCase<CurveInputs, number[]>(id)
    const data = { f: inputs.f.type, fHeight: inputs.f.height, g: inputs.g.type, gHeight: inputs.g.height }
    expectClose(
      inputs.t.map((t) => e1Curves(data, t).convolution),
      expected,
      tol,
    )
  })

  it('shows the product area 3 and the overlap area 1 of S18', () => {
    const { inputs, expected, tol } = seedCase<CurveInputs, Record<string, number[]>>('S18-overlap-area-trap')
    const change = { view: 'curves', f: 'rect', g: 'rect', fHeight: inputs.f.height, gHeight: inputs.g.height }
    // The clock stands at shift 0.5: (0.5 + 2) / 4 of its 40 steps.
    const scene = e1.scene(e1.reduce(stateOf(e1, change), { type: 'seek', at: 25 }), null)
    expect(shiftAt(25)).toBe(0.5)
    expectClose([factIn(scene, 'productArea')], expected.convolution as number[], tol)
    expectClose([factIn(scene, 'overlapArea')], expected.overlapArea as number[], tol)
    expectClose([factIn(scene, 'overlapLength')], expected.overlapLength as number[], tol)
  })

  it('shows in both views, at every position, what the library computes', () => {
    fc.assert(
      fc.property(wholeSeries(64), wholeSeries(16), (x, h) => {
        const state = stateOf(e1, { x, h })
        const wanted = [...convolve1d(x, h, 'full')]
        const scene = e1.scene(state, null)
        expect(valuesIn(scene, 'y')).toEqual(wanted)
        const rows = rowsIn(scene, 'stack').slice(0, -1)
        wanted.forEach((value, n) => {
          expect(rows.reduce((sum, row) => sum + (row[n] ?? 0), 0)).toBe(value)
        })
        expect(e1Numbers({ x, h, operation: 'correlation' }).y).toEqual([...correlate1d(x, h, 'full').values])
      }),
      RUNS,
    )
  })

  it('shows the same output in both views at every place of the clock', () => {
    for (let at = 0; at <= 4; at++) {
      const scene = e1.scene(e1.reduce(e1.fresh(1), { type: 'seek', at }), null)
      const stacked = rowsIn(scene, 'stack')
        .slice(0, -1)
        .reduce((sum, row) => sum + (row[at] ?? 0), 0)
      expect(scene.step.result).toBe(String(stacked))
      expect(valuesIn(scene, 'y')[at]).toBe(stacked)
    }
  })

  it('keeps the laws of S20 on the page of laws, and shows which of them cross-correlation breaks', () => {
    const { inputs, expected } = seedCase<{ a: number[]; b: number[]; c: number[] }, { y: number[] }>('S20-associative')
    expect(inputs.c).toEqual(THIRD)
    const laws = (operation: 'convolution' | 'correlation') => e1Laws({ x: inputs.a, h: inputs.b, operation })
    expect(laws('convolution').map(({ holds }) => holds)).toEqual([true, true, true, true, true])
    expect(laws('convolution')[1]?.left).toEqual(expected.y)
    // Correlation stays linear and knows the impulse; it neither commutes nor groups, and a later impulse brings x forward.
    expect(laws('correlation').map(({ name, holds }) => holds && name)).toEqual([
      false,
      false,
      'distributive',
      'identity',
      false,
    ])
    const scene = shown(e1, { view: 'laws', at: 4 })
    for (const law of LAWS) expect(factIn(scene, law)).toBe(1)
  })

  it('finds every law of convolution on any signals', () => {
    fc.assert(
      fc.property(wholeSeries(64), wholeSeries(16), (x, h) => {
        expect(e1Laws({ x, h, operation: 'convolution' }).every(({ holds }) => holds)).toBe(true)
      }),
      RUNS,
    )
  })

  it('leaves out the figure of the way that is not chosen', () => {
    const ids = (way: string) => shown(e1, { way }).figures.map(({ id }) => id)
    expect(ids('stacking')).toEqual(['stack', 'x', 'y', 'outer'])
    expect(ids('sliding')).toEqual(['x', 'h', 'y', 'outer'])
  })

  it('points from each product of the step to its place in the table', () => {
    const scene = e1.scene(e1.reduce(e1.fresh(1), { type: 'seek', at: 2 }), null)
    // y[2] = x[0] h[2] + x[1] h[1] + x[2] h[0]: places 2, 4 and 6 of a table of three columns.
    expect(scene.step.spots?.map(({ index }) => index)).toEqual([2, 4, 6])
  })

  it('shows at a place of the result what the curves give at that shift', () => {
    // Place 25 of 40 is shift 0.5, where two boxes of width 1 share a half.
    const scene = e1.scene(stateOf(e1, { view: 'curves' }), { figure: 'result', index: 25 })
    expect(scene.step.result).toBe('0.5')
    expect(scene.next).toMatchObject({ name: '(f * g)(−1.9)', value: 0, hides: ['result'] })
  })

  it('lights the input, the kernel and the output of a product at once', () => {
    // Product x[1] h[2] stands in row 1, column 2 and belongs to y[3].
    const scene = e1.scene(e1.fresh(1), { figure: 'outer', index: 5 })
    const lit = (id: string) => scene.figures.find((figure) => figure.id === id)
    expect(lit('x')).toMatchObject({ lit: [1] })
    // The kernel lies flipped: h[2] is the first bar.
    expect(lit('h')).toMatchObject({ lit: [0] })
    expect(lit('y')).toMatchObject({ lit: [3] })
    expect(scene.step).toMatchObject({ at: 'y[3]', terms: ['2·6', '3·5'], lit: 0 })
  })
})
