import { describe, expect, it } from 'vitest'
import type { Colours } from '../../../renderer/app/theme/role-colours'
import { plotInk } from '../../../renderer/plots/ink'
import { lineEnds, paintSpectrum, type SpectrumPicture } from '../../../renderer/plots/paint-spectrum'
import { paintWaveform } from '../../../renderer/plots/paint-waveform'
import { plotArea } from '../../../renderer/plots/plot-area'
import { createResponse } from '../../../renderer/plots/response'
import { spectrumColumns } from '../../../renderer/plots/spectrum-columns'
import { spectrumScale } from '../../../renderer/plots/spectrum-scale'
import { waveformColumns } from '../../../renderer/plots/waveform'
import { waveformScale } from '../../../renderer/plots/waveform-scale'
import { recordDrawing } from './record-drawing'

const colours = { input: 'blue', kernel: 'orange', output: 'green', text: 'white', hairline: 'grey' } as Colours
const ink = plotInk(colours)
const SIZE = { width: 640, height: 240 }
const area = plotArea(SIZE, { left: 40, top: 10, right: 50, bottom: 20 })
const BINS = 2049

function spectrum(change: Partial<SpectrumPicture> = {}): SpectrumPicture {
  const scale = spectrumScale(area, 24_000, 6)
  return {
    columns: spectrumColumns(scale, BINS),
    input: new Float32Array(BINS).fill(-40),
    output: new Float32Array(BINS).fill(-60),
    response: createResponse()([], 48_000),
    words: { input: 'input', kernel: 'kernel', output: 'output' },
    wordHeights: [50, 100, 150],
    cursor: null,
    bypassed: false,
    ...change,
  }
}

describe('the painter of the spectrum', () => {
  const scale = spectrumScale(area, 24_000, 6)

  it('tells the roles apart by width and marks as well as by colour', () => {
    const { drawing, strokes, rects } = recordDrawing()
    paintSpectrum(drawing, SIZE, scale, ink, spectrum())
    const width = (colour: string) => strokes.find((stroke) => stroke.style.colour === colour)?.style.width
    expect([width('blue'), width('orange'), width('green')]).toEqual([1.5, 2, 2.5])
    expect(rects.length).toBeGreaterThan(5)
    expect(rects.every((rect) => rect.colour === 'orange' && rect.width === rect.height)).toBe(true)
  })

  it('draws each level at the height of its decibels', () => {
    const { drawing, strokes } = recordDrawing()
    paintSpectrum(drawing, SIZE, scale, ink, spectrum())
    const input = strokes.find((stroke) => stroke.style.colour === 'blue')
    expect(input?.points.every(([, y]) => y === scale.getY(-40))).toBe(true)
    const kernel = strokes.find((stroke) => stroke.style.colour === 'orange')
    expect(kernel?.points.every(([, y]) => y === scale.getY(0))).toBe(true)
  })

  it('dots the kernel while everything is bypassed', () => {
    const { drawing, strokes } = recordDrawing()
    paintSpectrum(drawing, SIZE, scale, ink, spectrum({ bypassed: true }))
    expect(strokes.find((stroke) => stroke.style.colour === 'orange')?.style.dash).toBeDefined()
  })

  it('writes input, kernel and output at the ends of the lines', () => {
    const { drawing, texts } = recordDrawing()
    paintSpectrum(drawing, SIZE, scale, ink, spectrum())
    const words = texts.filter((text) => text.x > area.right)
    expect(words.map(({ text, y }) => [text, y])).toEqual([
      ['input', 50],
      ['kernel', 100],
      ['output', 150],
    ])
  })

  it('finds the ends of the three lines', () => {
    const heights = [0, 0, 0]
    lineEnds(scale, spectrum(), heights)
    expect(heights).toEqual([scale.getY(-40), scale.getY(0), scale.getY(-60)])
  })

  it('draws the cursor where it is, and none without one', () => {
    const cursorLines = (cursor: number | null) => {
      const { drawing, strokes } = recordDrawing()
      paintSpectrum(drawing, SIZE, scale, ink, spectrum({ cursor }))
      return strokes.filter((stroke) => stroke.style.colour === 'white')
    }
    expect(cursorLines(null)).toEqual([])
    expect(cursorLines(1000)[0]?.points[0]?.[0]).toBeCloseTo(scale.getX(1000), -1)
  })
})

describe('the painter of the waveform', () => {
  it('draws extremes of input and output in their lanes, with words and full scale', () => {
    const scale = waveformScale(area, 40)
    const input = waveformColumns(scale.columns)
    const output = waveformColumns(scale.columns)
    input.largest.fill(1)
    output.smallest.fill(-1)
    const { drawing, rects, texts } = recordDrawing()
    paintWaveform(drawing, SIZE, scale, ink, {
      input,
      output,
      range: 1,
      rangeLabel: '±1',
      words: { input: 'input', output: 'output' },
      timeUnit: 'ms',
    })
    // From the largest to the smallest value, half a line wider on both sides.
    const reach = (colour: string, line: number) =>
      new Set(
        rects
          .filter((bar) => bar.colour === colour)
          .map((bar) => `${bar.y + line / 2}…${bar.y + bar.height - line / 2}`),
      )
    expect(reach('blue', 1.5)).toEqual(new Set([`${scale.input.top}…${scale.input.middle}`]))
    expect(reach('green', 2.5)).toEqual(new Set([`${scale.output.middle}…${scale.output.bottom}`]))
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['input', 'output', '±1', 'ms']))
  })

  it('joins columns that lie apart', () => {
    const scale = waveformScale(area, 40)
    const [input, output] = [waveformColumns(scale.columns), waveformColumns(scale.columns)]
    // From full scale to the other one in one step.
    input.largest.fill(1, 0, 1)
    input.smallest.fill(1, 0, 1)
    input.largest.fill(-1, 1)
    input.smallest.fill(-1, 1)
    const { drawing, rects } = recordDrawing()
    const words = { input: 'input', output: 'output' }
    paintWaveform(drawing, SIZE, scale, ink, { input, output, range: 1, rangeLabel: '±1', words, timeUnit: 'ms' })
    const second = rects.filter((bar) => bar.colour === 'blue')[1]
    expect(second?.y).toBe(scale.input.top - 0.75)
    expect((second?.y ?? 0) + (second?.height ?? 0)).toBe(scale.input.bottom + 0.75)
  })
})
