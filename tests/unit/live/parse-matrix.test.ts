import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matrixText, parseMatrix } from '../../../renderer/live/inspector/parse-matrix'

function read(text: string): unknown {
  const outcome = parseMatrix(text)
  return outcome.ok ? outcome.value : outcome.reason
}

describe('a matrix as text', () => {
  it('is read in the ways people write it', () => {
    const matrix = [
      [1, -2, 0.5],
      [0, 1 / 9, 3],
    ]
    for (const text of [
      '1 -2 0.5\n0 1/9 3',
      '1\t−2\t0.5\r\n0\t1/9\t3\r\n',
      '1, -2, 0.5; 0, 1/9, 3',
      '[[1, -2, 0.5], [0, 1/9, 3]]',
      '[1 -2 .5; 0 1/9 3]',
      '1,-2,0.5\n0,1/9,3',
      '1 -2 0,5\n0 1/9 3',
    ])
      expect(read(text)).toEqual(matrix)
    expect(read('7')).toEqual([[7]])
  })

  it('is refused with the place of what is wrong', () => {
    expect(read(' \n ')).toEqual({ kind: 'empty' })
    expect(read('[]')).toEqual({ kind: 'empty' })
    expect(read('1 2\n3 4 5')).toEqual({ kind: 'not-a-rectangle', row: 2, count: 3, columns: 2 })
    expect(read('1 2\n3 x')).toEqual({ kind: 'not-a-number', row: 2, column: 2, text: 'x' })
    expect(read('1 NaN')).toEqual({ kind: 'not-finite', row: 1, column: 2 })
    expect(read('inf')).toEqual({ kind: 'not-finite', row: 1, column: 1 })
    expect(read('0 1e30')).toEqual({ kind: 'too-large', row: 1, column: 2 })
    expect(read(new Array(32).fill('1 2').join('\n'))).toEqual({ kind: 'too-many', rows: 32, columns: 2, most: 31 })
  })

  it('comes back as it went, for any kernel', () => {
    const tap = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 31 }),
        fc.array(tap),
        (rows, columns, taps) => {
          const kernel = Array.from({ length: rows }, (_, i) =>
            Array.from({ length: columns }, (__, j) => taps[(i * columns + j) % Math.max(1, taps.length)] ?? 0),
          )
          expect(read(matrixText(kernel))).toEqual(kernel.map((row) => row.map((value) => (value === 0 ? 0 : value))))
        },
      ),
      { seed: 11 },
    )
  })
})
