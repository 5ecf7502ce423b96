import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelAt, MAX_ROWS, spectrumRows, toCsv, waveformRows } from '../../../renderer/plots/plot-rows'
import { createResponse } from '../../../renderer/plots/response'
import { spreadLabels } from '../../../renderer/plots/spread-labels'

describe('a plot as a table', () => {
  it('reads levels between bins in a straight line of decibels', () => {
    const levels = Float32Array.of(-10, -20, -Infinity)
    expect(levelAt(levels, 100, 100)).toBe(-20)
    expect(levelAt(levels, 100, 150)).toBe(-20)
    expect(levelAt(levels, 100, 25)).toBeCloseTo(-12.5)
    expect(levelAt(levels, 100, 9999)).toBe(-Infinity)
  })

  it('has rows from 20 Hz to the Nyquist frequency in equal ratios', () => {
    const levels = new Float32Array(2049).fill(-30)
    const rows = spectrumRows(levels, levels, createResponse()([], 48_000), 24_000)
    expect(rows[0]?.frequency).toBe(20)
    expect(rows.at(-1)?.frequency).toBeCloseTo(24_000)
    expect(rows.length).toBeLessThanOrEqual(MAX_ROWS)
    expect((rows[2]?.frequency ?? 0) / (rows[1]?.frequency ?? 1)).toBeCloseTo((rows[1]?.frequency ?? 0) / 20)
    expect(rows[60]).toMatchObject({ input: -30, kernel: 0, output: -30 })
  })

  it('thins a long waveform out to 200 rows and keeps a short one', () => {
    const samples = Float32Array.from({ length: 4000 }, (_, n) => n)
    const rows = waveformRows(samples, samples, 100, 1920, 48)
    expect(rows).toHaveLength(200)
    // Row 100 is sample 100 + 960, 20 ms into the window.
    expect(rows[100]).toEqual({ time: 20, input: 1060, output: 1060 })
    expect(waveformRows(samples, samples, 0, 50, 48)).toHaveLength(50)
  })

  it('is copied with full precision', () => {
    expect(toCsv(['a', 'b'], [[0.1 + 0.2, -Infinity]])).toBe('a,b\n0.30000000000000004,-Infinity')
    expect(toCsv(['a', 'b'], [[1, 2]], '\t')).toBe('a\tb\n1\t2')
  })
})

describe('words at the ends of lines', () => {
  it('stay in order, apart and inside where there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 5 }), (before) => {
        const after = [...before]
        spreadLabels(after, 15, 0, 100)
        const sorted = [...after].sort((a, b) => a - b)
        expect(sorted[0]).toBeGreaterThanOrEqual(-1e-9)
        expect(sorted.at(-1)).toBeLessThanOrEqual(100 + 1e-9)
        sorted.slice(1).forEach((y, index) => expect(y - (sorted[index] as number)).toBeGreaterThan(15 - 1e-9))
        before.forEach((a, i) =>
          before.forEach((b, j) => {
            if (a < b) expect(after[i]).toBeLessThan(after[j] as number)
          }),
        )
      }),
    )
  })

  it('stay where they are when they do not meet', () => {
    const labels = [10, 40, 80]
    spreadLabels(labels, 15, 0, 100)
    expect(labels).toEqual([10, 40, 80])
  })
})
