import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatBound,
  formatFrequency,
  formatGain,
  formatLevel,
  formatNumber,
  formatPercent,
  formatRate,
  formatTime,
  formatValue,
} from '../../../renderer/app/format/format-value'
import { formatWeight, shortWeight } from '../../../renderer/app/format/format-weight'
import { parseValue } from '../../../renderer/app/format/parse-value'
import type { ParameterUnit } from '../../../shared/chain/parameters'

describe('numbers on the screen', () => {
  it.each([
    [440, '440\u202fHz'],
    [3400, '3.40\u202fkHz'],
    [12345, '12.3\u202fkHz'],
    [20, '20.0\u202fHz'],
    // 999.6 has three significant digits as 1000: the next unit begins there.
    [999.6, '1.00\u202fkHz'],
  ])('writes %d Hz with three significant digits', (value, text) => expect(formatFrequency(value)).toBe(text))

  it.each([
    [3, '+3.0\u202fdB'],
    [-0.04, '0.0\u202fdB'],
    [-6, '\u22126.0\u202fdB'],
    [-121, '\u2212∞\u202fdB'],
  ])('writes a gain of %d dB with its sign and a true minus', (value, text) => expect(formatGain(value)).toBe(text))

  it('writes levels in dBFS and silence as minus infinity', () => {
    expect(formatLevel(-18.24)).toBe('\u221218.2\u202fdBFS')
    expect(formatLevel(Number.NEGATIVE_INFINITY)).toBe('\u2212∞\u202fdBFS')
  })

  it('writes times with one decimal under 100 ms only', () => {
    expect(formatTime(14.21)).toBe('14.2\u202fms')
    expect(formatTime(99.97)).toBe('100\u202fms')
    expect(formatTime(250.4)).toBe('250\u202fms')
  })

  it('keeps what is exact of a sample rate', () => {
    expect(formatRate(44100)).toBe('44.1\u202fkHz')
    expect(formatRate(48000)).toBe('48\u202fkHz')
  })

  it('writes whole per cents and up to six digits of plain numbers', () => {
    expect(formatPercent(33.4)).toBe('33\u202f%')
    expect(formatNumber(1 / 9)).toBe('0.111111')
    expect(formatNumber(-0)).toBe('0')
  })

  it.each([
    [1 / 9, '1/9'],
    [-2 / 3, '\u22122/3'],
    [0.25, '0.25'],
    [-4, '\u22124'],
    [Math.SQRT2, '1.41421'],
  ])('writes the weight %d as a fraction where that is exact', (value, text) => expect(formatWeight(value)).toBe(text))

  it.each([
    [1 / 9, '1/9'],
    [-0.25, '\u22120.25'],
    [-0.0751136, '\u22120.075'],
    [-0.00012, '\u22121e\u22124'],
    [12.3456, '12.3'],
    [-9.99996, '\u221210.0'],
    [-123456, '\u22121e5'],
  ])('writes the weight %d in six signs', (value, text) => expect(shortWeight(value)).toBe(text))

  it('writes the ends of a range without needless zeros', () => {
    expect(formatBound(20, 'hertz')).toBe('20\u202fHz')
    expect(formatBound(24000, 'hertz')).toBe('24\u202fkHz')
    expect(formatBound(-60, 'decibels')).toBe('\u221260\u202fdB')
    expect(formatBound(70, 'loss')).toBe('70\u202fdB')
  })
})

describe('numbers as people type them', () => {
  it.each([
    ['3.4k', 'hertz', 3400],
    ['3400', 'hertz', 3400],
    ['3.40 kHz', 'hertz', 3400],
    ['３．４ｋ', 'hertz', 3400],
    ['１２３', 'none', 123],
    ['-6', 'decibels', -6],
    ['−6 dB', 'decibels', -6],
    ['+3.0 dB', 'decibels', 3],
    ['1/9', 'none', 1 / 9],
    ['−2/3', 'none', -2 / 3],
    ['1.2 s', 'milliseconds', 1200],
    ['12,5', 'percent', 12.5],
    ['12,500', 'hertz', 12500],
    ['.5', 'none', 0.5],
    ['1e-3', 'none', 0.001],
    ['45°', 'degrees', 45],
  ] as const)('reads %s as %s', (text, unit, value) => {
    expect(parseValue(text, unit)).toEqual({ ok: true, value })
  })

  it.each(['abc', '1/0', '3.4 dB', '--2', '1.2.3', '5k'] as const)(
    'does not read %s as decibels in hertz or vice versa',
    (text) => {
      const unit: ParameterUnit = text.includes('dB') ? 'hertz' : 'decibels'
      expect(parseValue(text, unit)).toEqual({ ok: false, reason: 'not-a-number' })
    },
  )

  it('tells an empty field from an unreadable one', () => {
    expect(parseValue('  ', 'hertz')).toEqual({ ok: false, reason: 'empty' })
  })

  /** Half a unit of the last digit written, as a share of the value or absolute. */
  const rounding: Readonly<Record<ParameterUnit, (value: number) => number>> = {
    hertz: (value) => 0.0051 * Math.abs(value) + 1e-6,
    decibels: () => 0.0501,
    loss: () => 0.0501,
    milliseconds: () => 0.501,
    percent: () => 0.501,
    taps: (value) => 1e-5 * Math.abs(value),
    pixels: (value) => 1e-5 * Math.abs(value),
    degrees: (value) => 1e-5 * Math.abs(value),
    none: (value) => 1e-5 * Math.abs(value),
  }

  it.each(Object.keys(rounding) as ParameterUnit[])('reads back what it wrote in %s, but for the rounding', (unit) => {
    fc.assert(
      fc.property(fc.double({ min: -110, max: 23000, noNaN: true }), (value) => {
        const back = parseValue(formatValue(value, unit), unit)
        expect(back.ok).toBe(true)
        if (back.ok) expect(Math.abs(back.value - value)).toBeLessThanOrEqual(rounding[unit](value))
      }),
      { seed: 3 },
    )
  })

  it('never throws and never gives NaN, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...(Object.keys(rounding) as ParameterUnit[])), (text, unit) => {
        const read = parseValue(text, unit)
        expect(read.ok && Number.isNaN(read.value)).toBe(false)
      }),
      { seed: 4 },
    )
  })
})
