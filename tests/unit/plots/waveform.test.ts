import { describe, expect, it } from 'vitest'
import { fillColumns, peakOf, nextRange, triggerAt, waveformColumns } from '../../../renderer/plots/waveform'

describe('the waveform', () => {
  it('keeps the largest and smallest sample of each column and joins neighbours', () => {
    const columns = waveformColumns(2)
    fillColumns(columns, Float32Array.of(0, 0.5, -0.25, 1, -1, 0.125), 1, 4)
    // Window: 0.5 −0.25 | 1 −1, each column up to and with the first sample of the next one.
    expect([...columns.largest]).toEqual([1, 1])
    expect([...columns.smallest]).toEqual([-0.25, -1])
  })

  it('draws a single sample a column where there are fewer samples than pixels', () => {
    const columns = waveformColumns(4)
    fillColumns(columns, Float32Array.of(0.25, -0.5), 0, 2)
    expect([...columns.smallest]).toEqual([0.25, -0.5, -0.5, -0.5])
  })

  it('starts where the signal rises through zero, so that a tone stands still', () => {
    const tone = Float32Array.from({ length: 200 }, (_, n) => Math.sin((2 * Math.PI * (n + 12.5)) / 50))
    const later = Float32Array.from({ length: 200 }, (_, n) => Math.sin((2 * Math.PI * (n + 30.5)) / 50))
    // Rises through zero at n + 12.5 = 50 and n + 30.5 = 50.
    expect(triggerAt(tone, 100)).toBe(38)
    expect(triggerAt(later, 100)).toBe(20)
  })

  it('shows the newest window of a signal that never rises through zero', () => {
    expect(triggerAt(new Float32Array(200), 150)).toBe(50)
  })

  it('measures the peak of the window only', () => {
    expect(peakOf(Float32Array.of(9, 0.5, -0.75, 9), 1, 2)).toBe(0.75)
  })

  it('magnifies by powers of two: at once where something would be cut off, back only with room to spare', () => {
    const after = (range: number, newest: number) => nextRange({ range, peak: 0 }, newest).range
    expect(after(0.25, 0.3)).toBe(0.5)
    expect(after(0.125, 0.9)).toBe(1)
    expect(after(1, 5)).toBe(1)
    expect(after(0.5, 0.24)).toBe(0.5)
    expect(after(0.5, 0.2)).toBe(0.25)
    expect(after(1, 0.05)).toBe(0.0625)
    expect(after(1 / 64, 0)).toBe(1 / 64)
  })

  it('remembers a peak for a while before it magnifies more', () => {
    let scale = nextRange({ range: 0.25, peak: 0 }, 0.5)
    for (let frame = 0; frame < 5; frame += 1) scale = nextRange(scale, 0)
    expect(scale.range).toBe(0.5)
    // 0.5 · 0.985ⁿ < 0.95 · 0.25 from n = 50 on: under 2 s.
    for (let frame = 5; frame < 50; frame += 1) scale = nextRange(scale, 0)
    expect(scale.range).toBe(0.25)
  })
})
