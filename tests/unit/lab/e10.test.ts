import { describe, expect, it } from 'vitest'
import { circularConvolve } from '../../../shared/convolution/direct/circular-convolve'
import { convolve1d } from '../../../shared/convolution/direct/convolve1d'
import { correlate1d } from '../../../shared/convolution/direct/correlate1d'
import { e10 } from '../../../shared/lab/e10/experiment'
import { grade, METHODS, sheetDigits, sheetOf } from '../../../shared/lab/e10/model'
import { type Pair, seedCase } from './support/seed'
import { factIn, rowsIn, shown, stateOf } from './support/shown'

const first = sheetDigits(1)

describe('E10 Paper Method', () => {
  it('begins with 123 × 456 without carrying', () => {
    const { inputs, expected } = seedCase<{ a: number; b: number }, { digits: number[]; afterCarry: number }>(
      'S63-no-carry',
    )
    expect([Number(first.x.join('')), Number(first.h.join(''))]).toEqual([inputs.a, inputs.b])
    const sheet = sheetOf('no-carry', first.x, first.h)
    expect(sheet.columns).toEqual(expected.digits)
    expect(sheet.product).toBe(expected.afterCarry)
    expect(factIn(shown(e10), 'carried')).toBe(expected.afterCarry)
  })

  it.each([
    ['S63-table-rows', 'rows'],
    ['S63-circular-rows', 'cyclic'],
  ] as const)('shows the rows of %s', (id, method) => {
    const { expected } = seedCase<Pair, { rows: number[][]; columns: number[] }>(id)
    const rows = rowsIn(shown(e10, { method }), 'rows').map((row) => row.map((value) => value ?? 0))
    expect(rows).toEqual([...expected.rows, expected.columns])
  })

  it('correlates by reversing one row', () => {
    const { expected } = seedCase<Pair, number[]>('S63-correlation-by-reversal')
    expect(rowsIn(shown(e10, { method: 'reversed' }), 'rows').at(-1)).toEqual(expected)
  })

  it('grades 200 seeded sheets by the library', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const { x, h } = sheetDigits(seed)
      const truth = {
        'no-carry': [...convolve1d(x, h, 'full')],
        rows: [...convolve1d(x, h, 'full')],
        cyclic: [...circularConvolve(x, h, 3)],
        reversed: [...correlate1d(x, h, 'full').values],
      }
      for (const method of METHODS) {
        const sheet = sheetOf(method, x, h)
        expect(grade(sheet.columns, truth[method])).toEqual(truth[method].map(() => 'right'))
        expect(
          grade(
            sheet.columns,
            truth[method].map((value) => value + 1),
          ),
        ).toEqual(truth[method].map(() => 'wrong'))
      }
      expect(sheetOf('no-carry', x, h).product).toBe(Number(x.join('')) * Number(h.join('')))
    }
  })

  it('says what is right only when asked to check', () => {
    const answers = [4, 13, 28, 27, 17]
    const before = e10.scene(stateOf(e10, { answers }), null)
    const after = e10.scene(stateOf(e10, { answers, checked: true }), null)
    const score = (scene: typeof before) => scene.figures.find(({ id }) => id === 'score')
    expect(score(before)).toMatchObject({ facts: [{ text: '–' }, { text: '–' }, {}] })
    expect(score(after)).toMatchObject({ facts: [{ text: '4 / 5' }, { text: '0 / 9' }, {}] })
  })

  it('marks every place of the rows, and ticks for each answer', () => {
    // 1, 2, 3 times 4, then 1 · 5 right and 2 · 5 wrong, one place further.
    const cells = [
      [4, 8, 12, null, null],
      [null, 5, 11, null, null],
    ]
    const scene = e10.scene(stateOf(e10, { method: 'rows', cells, answers: [4], checked: true }), null)
    const sheet = scene.figures.find(({ id }) => id === 'answers')
    if (sheet?.kind !== 'grid') throw new Error('No sheet')
    expect(sheet.rows.map((row) => row.cells.map(({ text }) => text))).toEqual([
      ['4 ✓', '8 ✓', '12 ✓', '', ''],
      ['', '5 ✓', '11 ✗', '·', ''],
      ['', '', '·', '·', '·'],
      ['4 ✓', '·', '·', '·', '·'],
    ])
    expect(factIn(scene, 'rightCells')).toBe(4)
    expect(scene.verdicts).toEqual([1, 1, 1, 1, -1, 1])
  })

  it('begins every new sheet empty', () => {
    const full = stateOf(e10, { answers: [1], cells: [[1]], checked: true })
    expect(e10.reduce(full, { type: 'seed', seed: 9 }).data).toMatchObject({ answers: [], cells: [], checked: false })
  })

  it('makes other sheets from other seeds, and the same from the same', () => {
    expect(sheetDigits(7)).toEqual(sheetDigits(7))
    expect(sheetDigits(7)).not.toEqual(sheetDigits(8))
  })
})
