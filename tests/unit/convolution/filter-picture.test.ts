import { describe, expect, it } from 'vitest'
import type { Stage } from '../../../shared/chain/chain'
import type { Kernel2D } from '../../../shared/chain/video/entry'
import { filterPicture, levelOf } from '../../../shared/convolution/direct/filter-picture'
import { pictureStage } from '../../support/picture-stage'

/** One row of opaque pixels. */
function line(...pixels: readonly (readonly [number, number, number])[]): Uint8ClampedArray {
  return Uint8ClampedArray.from(pixels.flatMap((pixel) => [...pixel, 255]))
}

function filterLine(pixels: Uint8ClampedArray, ...stages: readonly Stage[]): number[] {
  return [...filterPicture(pixels, { width: pixels.length / 4, height: 1 }, stages)]
}

function kernelStage(matrix: Kernel2D, others: Stage['params'] = {}): Stage {
  return pictureStage('kernel', { matrix, operation: 'correlation', border: 'replicate', ...others })
}

const RED = line([200, 0, 0])

describe('filterPicture', () => {
  it('leaves a picture as it is without stages', () => {
    const pixels = line([1, 2, 3], [254, 255, 0])
    expect(filterLine(pixels)).toEqual([...pixels])
  })

  it('clamps once, at the end, so that an overshoot comes back', () => {
    // 200 · 2 = 400, · 0.5 = 200; clamped between the stages it would be 127 or 128.
    expect(filterLine(line([200, 100, 0]), kernelStage([[2]]), kernelStage([[0.5]]))).toEqual([200, 100, 0, 255])
  })

  it('rounds halves to even', () => {
    // 1/2 → 0, 3/2 → 2, 5/2 → 2
    expect(filterLine(line([1, 3, 5]), kernelStage([[0.5]]))).toEqual([0, 2, 2, 255])
    // 254.5 → 254 and 253.5 → 254
    expect([levelOf(254.5 / 255), levelOf(253.5 / 255), levelOf(-1), levelOf(2)]).toEqual([254, 254, 0, 255])
  })

  it('divides, scales and adds the bias in levels', () => {
    // 3 · 60 / 9 · 2 + 10 = 50
    const stage = kernelStage([[1, 1, 1]], { divisor: 9, strength: 2, bias: 10 })
    expect(filterLine(line([60, 60, 60]), stage)).toEqual([50, 50, 50, 255])
  })

  it('mixes input and result', () => {
    // 0.75 · 200 + 0.25 · 0 = 150
    expect(filterLine(RED, { ...kernelStage([[0]]), mix: 0.25 })).toEqual([150, 0, 0, 255])
  })

  it('leaves a bypassed stage out', () => {
    expect(filterLine(RED, { ...kernelStage([[0]]), bypass: true })).toEqual([200, 0, 0, 255])
  })

  it('takes the brightness of all colours where asked', () => {
    // 0.299 · 200 = 59.8 → 60
    expect(filterLine(RED, kernelStage([[1]], { colour: 'luma' }))).toEqual([60, 60, 60, 255])
  })

  it('passes alpha', () => {
    const pixels = Uint8ClampedArray.of(10, 20, 30, 0, 40, 50, 60, 77)
    // Swapping neighbours by an uneven kernel moves colours, never alpha.
    const swapped = filterPicture(pixels, { width: 2, height: 1 }, [kernelStage([[1, 0, 1]], { border: 'constant' })])
    expect([...swapped]).toEqual([40, 50, 60, 0, 10, 20, 30, 77])
  })

  it('joins both Sobel directions to one length', () => {
    const grey = (level: number): [number, number, number] => [level, level, level]
    const stage = pictureStage('sobel-magnitude', { border: 'replicate' })
    // Across: (1 + 2 + 1) · (40 − 10) = 120 at the step, nothing downwards: √(120² + 0²) = 120
    const result = filterLine(line(grey(10), grey(10), grey(40), grey(40)), stage)
    expect(result).toEqual([0, 0, 0, 255, 120, 120, 120, 255, 120, 120, 120, 255, 0, 0, 0, 255])
  })

  it('shows the sign of Sobel X around mid-grey, turned by convolution', () => {
    const grey = (level: number): [number, number, number] => [level, level, level]
    const step = line(grey(10), grey(20))
    // ±(1 + 2 + 1) · (20 − 10) = ±40 around 128
    const first = (operation: string): number | undefined =>
      filterLine(step, pictureStage('sobel-x', { operation, border: 'replicate' }))[0]
    expect(first('correlation')).toBe(168)
    expect(first('convolution')).toBe(88)
  })

  it('names what it does not know', () => {
    expect(() => filterLine(RED, { ...kernelStage([[1]]), kind: 'blur' })).toThrow('"blur" is none of')
    expect(() => filterPicture(RED, { width: 2, height: 1 }, [])).toThrow('not 2×1')
  })
})
