import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { BORDERS, type Border } from '../../../shared/chain/video/entry'
import { OUTSIDE, borderIndex } from '../../../shared/convolution/direct/border'

/** The line `abcd` with eight samples on either side, read through the border rule; 0 where nothing is read. */
function extended(border: Border): string {
  return Array.from({ length: 20 }, (_, i) => 'abcd'[borderIndex(i - 8, 4, border)] ?? '0').join('')
}

describe('borderIndex', () => {
  // Rows of the table in OpenCV's documentation of BorderTypes, carried on beyond one length of the picture.
  it.each([
    ['constant', '00000000abcd00000000'],
    ['replicate', 'aaaaaaaaabcddddddddd'],
    ['reflect', 'abcddcbaabcddcbaabcd'],
    ['reflect101', 'cbabcdcbabcdcbabcdcb'],
    ['wrap', 'abcdabcdabcdabcdabcd'],
  ] as const)('continues abcd by %s', (border, line) => {
    expect(extended(border)).toBe(line)
  })

  it('stays inside for any overshoot of any line', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BORDERS), fc.integer({ min: 1, max: 9 }), fc.integer(), (border, length, i) => {
        const index = borderIndex(i, length, border)
        const inside = Number.isInteger(index) && index >= 0 && index < length
        expect(inside || (border === 'constant' && index === OUTSIDE)).toBe(true)
      }),
    )
  })

  it('repeats the only sample of a line of one', () => {
    for (const border of ['replicate', 'reflect', 'reflect101', 'wrap'] as const) {
      expect([-3, -1, 0, 1, 7].map((i) => borderIndex(i, 1, border))).toEqual([0, 0, 0, 0, 0])
    }
  })
})
