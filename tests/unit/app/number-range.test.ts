import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  accepts,
  type NumberRange,
  pageBy,
  positionOf,
  snap,
  stepBy,
  valueAt,
} from '../../../renderer/app/format/number-range'
import { valueAfterKey } from '../../../renderer/app/format/slider-keys'

const gain: NumberRange = { min: -24, max: 24, step: 0.5, scale: 'linear' }
const cutoff: NumberRange = { min: 20, max: 20000, step: 0.01, scale: 'log' }
const taps: NumberRange = { min: 1, max: 63, step: 2, scale: 'linear', integer: true, odd: true }

const plain = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false }

describe('the range of a number', () => {
  it('puts the geometric mean in the middle of a log scale', () => {
    // √(20 · 20000) = 632.456
    expect(valueAt(cutoff, 0.5)).toBeCloseTo(632.456, 3)
    expect(positionOf(cutoff, 632.456)).toBeCloseTo(0.5, 6)
  })

  it('steps without the noise of binary fractions', () => {
    const tenths: NumberRange = { min: 0, max: 1, step: 0.1, scale: 'linear' }
    expect(stepBy(tenths, 0.2, 1)).toBe(0.3)
  })

  it('keeps odd numbers odd and always moves them', () => {
    expect(stepBy(taps, 5, 0.1)).toBe(7)
    expect(stepBy(taps, 5, -0.1)).toBe(3)
    expect(snap(taps, 6)).toBe(7)
    expect(accepts(taps, 6)).toBe(false)
  })

  it('pages by a tenth of the range', () => {
    // (24 − −24) / 10 = 4.8
    expect(pageBy(gain, 0, 1)).toBe(4.8)
  })

  it('walks with arrows, ten times as coarse with Shift and as fine with Alt', () => {
    expect(valueAfterKey({ ...plain, key: 'ArrowUp' }, gain, 0, 3)).toBe(0.5)
    expect(valueAfterKey({ ...plain, key: 'ArrowLeft', shiftKey: true }, gain, 0, 3)).toBe(-5)
    expect(valueAfterKey({ ...plain, key: 'ArrowRight', altKey: true }, gain, 0, 3)).toBe(0.05)
    // 1000 Hz · 1.01
    expect(valueAfterKey({ ...plain, key: 'ArrowRight' }, cutoff, 1000, 440)).toBe(1010)
  })

  it('goes to the ends with Home and End and to the default with Delete', () => {
    expect(valueAfterKey({ ...plain, key: 'Home' }, gain, 0, 3)).toBe(-24)
    expect(valueAfterKey({ ...plain, key: 'End' }, gain, 0, 3)).toBe(24)
    expect(valueAfterKey({ ...plain, key: 'Delete' }, gain, 0, 3)).toBe(3)
  })

  it('leaves shortcuts and other keys alone', () => {
    expect(valueAfterKey({ ...plain, key: 'ArrowUp', ctrlKey: true }, gain, 0, 3)).toBeUndefined()
    expect(valueAfterKey({ ...plain, key: 'b' }, gain, 0, 3)).toBeUndefined()
  })

  it('never leaves the range, whatever the move', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(gain, cutoff, taps),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: -500, max: 500, noNaN: true }),
        (range, position, steps) => {
          const from = valueAt(range, position)
          expect(accepts(range, from)).toBe(true)
          expect(accepts(range, stepBy(range, from, steps))).toBe(true)
          expect(accepts(range, pageBy(range, from, Math.sign(steps)))).toBe(true)
        },
      ),
      { seed: 5 },
    )
  })
})
