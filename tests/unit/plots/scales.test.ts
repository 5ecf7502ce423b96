import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plotArea } from '../../../renderer/plots/plot-area'
import { spectrumColumns } from '../../../renderer/plots/spectrum-columns'
import { spectrumScale, topLevel } from '../../../renderer/plots/spectrum-scale'
import { waveformScale } from '../../../renderer/plots/waveform-scale'

const area = plotArea({ width: 640, height: 240 }, { left: 40, top: 10, right: 50, bottom: 20 })

describe('the scale of the spectrum', () => {
  const scale = spectrumScale(area, 24_000, 6)

  it('runs from 20 Hz at the left to the Nyquist frequency at the right', () => {
    expect(scale.getX(20)).toBeCloseTo(40)
    expect(scale.getX(24_000)).toBeCloseTo(590)
  })

  it('gives equal room to equal ratios', () => {
    // 100 → 1000 → 10000 Hz are two equal steps of a decade.
    expect(scale.getX(10_000) - scale.getX(1000)).toBeCloseTo(scale.getX(1000) - scale.getX(100))
  })

  it('goes back from x to the frequency it came from', () => {
    fc.assert(
      fc.property(fc.double({ min: 20, max: 24_000, noNaN: true }), (frequency) => {
        expect(scale.getFrequency(scale.getX(frequency)) / frequency).toBeCloseTo(1, 9)
      }),
    )
    expect(scale.getFrequency(-1000)).toBe(20)
    expect(scale.getFrequency(9999)).toBe(24_000)
  })

  it('puts 6 dB at the top, −100 dB and silence at the bottom', () => {
    expect(scale.getY(6)).toBe(10)
    expect(scale.getY(-100)).toBe(220)
    expect(scale.getY(-Infinity)).toBe(220)
    expect(scale.getY(40)).toBe(10)
  })

  it('labels 1, 2 and 5 of each decade and levels in steps of 20 dB', () => {
    expect(scale.frequencyTicks.map((tick) => tick.label)).toEqual([
      '20',
      '50',
      '100',
      '200',
      '500',
      '1k',
      '2k',
      '5k',
      '10k',
      '20k',
    ])
    expect(scale.levelTicks.map((tick) => tick.value)).toEqual([-100, -80, -60, -40, -20, 0])
    expect(scale.levelTicks[0]?.label).toBe('−100')
  })

  it('makes room above 0 dB in steps of 6 for a kernel that amplifies', () => {
    expect(topLevel(-3)).toBe(6)
    expect(topLevel(3)).toBe(6)
    expect(topLevel(5.5)).toBe(12)
    expect(topLevel(24)).toBe(30)
  })
})

describe('columns of the spectrum', () => {
  it('show every bin above 20 Hz exactly once, at most one point a pixel', () => {
    const scale = spectrumScale(area, 24_000, 6)
    const columns = spectrumColumns(scale, 2049)
    let next = columns.from[0] as number
    for (let point = 0; point < columns.count; point += 1) {
      expect(columns.from[point]).toBe(next)
      next = columns.to[point] as number
      if (point > 0) expect((columns.x[point] as number) - (columns.x[point - 1] as number)).toBeGreaterThan(0.99)
    }
    expect(next).toBe(2049)
    // 24000 / 2048 = 11.7 Hz a bin: the first at or below 20 Hz is bin 1.
    expect(columns.from[0]).toBe(1)
  })
})

describe('the scale of the waveform', () => {
  const scale = waveformScale(area, 40)

  it('has the input above the output', () => {
    expect(scale.input.bottom).toBeLessThan(scale.output.top)
  })

  it('puts full scale at the rims of a lane, zero in the middle, and holds what is beyond', () => {
    const { input } = scale
    expect(scale.getY(input, 0, 1)).toBe(input.middle)
    expect(scale.getY(input, 0.5, 0.5)).toBe(input.top)
    expect(scale.getY(input, -3, 1)).toBe(input.bottom)
  })
})
