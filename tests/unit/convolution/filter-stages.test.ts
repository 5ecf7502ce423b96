/** The definition of stages that are no sums, of anchors and of light, by sums worked by hand. */
import { describe, expect, it } from 'vitest'
import type { Stage } from '../../../shared/chain/chain'
import { filterFrame, filterPicture } from '../../../shared/convolution/direct/filter-picture'
import { pictureStage } from '../../support/picture-stage'

/** One row of opaque grey pixels through stages: their red. */
function greys(levels: readonly number[], ...stages: readonly Stage[]): number[] {
  const pixels = Uint8ClampedArray.from(levels.flatMap((level) => [level, level, level, 255]))
  const result = filterPicture(pixels, { width: levels.length, height: 1 }, stages)
  return [...result].filter((_, i) => i % 4 === 0)
}

const kernel = (params: Stage['params']) => pictureStage('kernel', { border: 'constant', ...params })

describe('anchors', () => {
  it('lay another tap than the centre on the output, the same for convolution turned', () => {
    const pulse = [0, 0, 90, 0, 0]
    const taps = { matrix: [[1, 2, 3]], anchorRow: 1, divisor: 3 }
    // y(n) = Σ k[i] x(n + i − anchor) / 3: the pulse at 2 comes to n = 2 − i + anchor.
    expect(greys(pulse, kernel({ ...taps, operation: 'correlation', anchorColumn: 1 }))).toEqual([90, 60, 30, 0, 0])
    expect(greys(pulse, kernel({ ...taps, operation: 'correlation', anchorColumn: 3 }))).toEqual([0, 0, 90, 60, 30])
    // y(n) = Σ k[i] x(n − (i − anchor)) / 3: to n = 2 + i − anchor.
    expect(greys(pulse, kernel({ ...taps, operation: 'convolution', anchorColumn: 1 }))).toEqual([0, 0, 30, 60, 90])
    expect(greys(pulse, kernel({ ...taps, operation: 'convolution', anchorColumn: 0 }))).toEqual([0, 30, 60, 90, 0])
  })

  it('beyond the kernel mean its last tap', () => {
    const far = { matrix: [[1, 0]], operation: 'correlation', anchorColumn: 31 }
    expect(greys([10, 20], kernel(far))).toEqual([0, 10])
  })
})

describe('channels', () => {
  it('change one and keep the others', () => {
    const pixel = Uint8ClampedArray.of(10, 20, 30, 200)
    const doubled = (colour: string) => [
      ...filterPicture(pixel, { width: 1, height: 1 }, [kernel({ matrix: [[2]], colour })]),
    ]
    expect(doubled('red')).toEqual([20, 20, 30, 200])
    expect(doubled('blue')).toEqual([10, 20, 60, 200])
    expect(doubled('alpha')).toEqual([10, 20, 30, 255])
  })
})

describe('linear light', () => {
  it('mixes amounts of light: half of white and black is 188, not 128', () => {
    const mean = { matrix: [[1, 1]], divisor: 2, operation: 'correlation', border: 'wrap' }
    expect(greys([0, 255], kernel({ ...mean, light: 'gamma' }))).toEqual([128, 128])
    // 255 · (1.055 · 0.5^(1/2.4) − 0.055) = 187.5
    expect(greys([0, 255], kernel({ ...mean, light: 'linear' }))).toEqual([188, 188])
  })

  it('takes the brightness by the weights of light', () => {
    const green = Uint8ClampedArray.of(0, 255, 0, 255)
    const brightness = kernel({ matrix: [[1]], colour: 'luma', light: 'linear' })
    // 1.055 · 0.7152^(1/2.4) − 0.055 = 0.86246
    expect(filterPicture(green, { width: 1, height: 1 }, [brightness])[0]).toBe(220)
  })

  it('mixes with the input in light as well', () => {
    const black = { ...kernel({ matrix: [[0]], light: 'linear' }), mix: 0.5 }
    expect(greys([255], black)).toEqual([188])
  })
})

describe('stages of single values', () => {
  const signed = kernel({ matrix: [[-1]] })

  it('are what their names say, on values that are not clamped before', () => {
    expect(greys([100], signed, pictureStage('relu'))).toEqual([0])
    expect(greys([100], signed, pictureStage('absolute'))).toEqual([100])
    expect(greys([100], signed, pictureStage('invert'), kernel({ matrix: [[0.5]] }))).toEqual([178])
    expect(greys([100, 200], pictureStage('relu', { zero: 128 }))).toEqual([0, 72])
    expect(greys([100, 200], pictureStage('absolute', { zero: 128 }))).toEqual([28, 72])
  })

  it('bend by gamma and levels', () => {
    // 255 · (64/255)^(1/2) = 127.75
    expect(greys([0, 64, 255], pictureStage('gamma', { gamma: 2 }))).toEqual([0, 128, 255])
    // (120 − 100) / (140 − 100) = 1/2
    expect(greys([90, 120, 150], pictureStage('levels', { black: 100, white: 140 }))).toEqual([0, 128, 255])
    expect(greys([99, 100, 101], pictureStage('levels', { black: 100, white: 0 }))).toEqual([0, 0, 255])
  })

  it('decide from the level on', () => {
    expect(greys([127, 128, 129], pictureStage('threshold'))).toEqual([0, 255, 255])
  })
})

describe('stages of neighbourhoods', () => {
  it('drop an outlier by the median', () => {
    expect(greys([10, 11, 250, 12, 13], pictureStage('median'))).toEqual([10, 11, 12, 13, 13])
  })

  it('keep edges by the bilateral filter and smooth what is alike', () => {
    const [first, , step] = greys([100, 104, 200, 204], pictureStage('bilateral', { sigmaLevels: 5, colour: 'luma' }))
    expect(first).toBeGreaterThan(100)
    expect(step).toBeGreaterThan(199)
  })

  it('pool blocks, cut at the rim', () => {
    expect(greys([1, 5, 3, 7, 9], pictureStage('max-pooling', { block: 3 }))).toEqual([5, 5, 5, 9, 9])
    // (1 + 5 + 3) / 3 and (7 + 9) / 2
    expect(greys([1, 5, 3, 7, 9], pictureStage('average-pooling', { block: 3 }))).toEqual([3, 3, 3, 8, 8])
  })

  it('show the direction of an edge as hue: red where it grows brighter to the right', () => {
    const pixels = Uint8ClampedArray.from([10, 10, 40, 40].flatMap((level) => [level, level, level, 255]))
    const stage = pictureStage('edge-direction', { border: 'replicate' })
    const result = [...filterPicture(pixels, { width: 4, height: 1 }, [stage])]
    // a = 120, b = 0: red (120 + 120) / 2, green and blue (120 − 60) / 2
    expect(result.slice(4, 7)).toEqual([120, 30, 30])
  })
})

describe('the average over time', () => {
  const size = { width: 1, height: 1 }
  const pixel = (level: number) => Uint8ClampedArray.of(level, level, level, 255)

  it('begins with the first frame and forgets slowly', () => {
    const stages = [pictureStage('temporal-average', { frames: 4 })]
    const first = filterFrame(pixel(200), size, stages, [])
    expect(first.picture[0]).toBe(200)
    // 100 / 4 + 200 · 3/4
    const second = filterFrame(pixel(100), size, stages, first.histories)
    expect(second.picture[0]).toBe(175)
    // 100 / 4 + 175 · 3/4 = 156.25
    expect(filterFrame(pixel(100), size, stages, second.histories).picture[0]).toBe(156)
  })
})
