import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bilateralFilter } from '../../../shared/picture/bilateral-filter'
import { gaussianBlur } from '../../../shared/picture/gaussian-blur'
import { medianBlur } from '../../../shared/picture/median-blur'
import { matrix, type Tensor, tensor } from '../../../shared/tensor/tensor'
import { wholeMatrix } from '../tensor/random-matrix'

function flat(rows: number, columns: number, level: number): Tensor {
  return tensor([rows, columns], new Float64Array(rows * columns).fill(level))
}

describe('gaussianBlur', () => {
  it('takes the size from sigma: three sigma to either side for 8 bits, else four', () => {
    const dot = flat(1, 41, 0)
    dot.data[20] = 1e6
    const reach = (kind: 'uint8' | 'float32', sigma: number): number => {
      const blurred = gaussianBlur(dot, { size: { x: 0, y: 1 }, sigma: { x: sigma, y: 0 } }, { kind })
      return blurred.data.filter((value) => value > 0).length
    }
    // round(2 · 3 · 1.5 + 1) | 1 = 11, round(2 · 4 · 1.5 + 1) | 1 = 13, round(2 · 4 · 0.8 + 1) = 7
    expect([reach('uint8', 1.5), reach('float32', 1.5), reach('float32', 0.8)]).toEqual([11, 13, 7])
  })

  it('takes sigma of the columns from the rows, and sigma 0 from the size', () => {
    const dot = matrix([
      [0, 0, 0],
      [0, 16, 0],
      [0, 0, 0],
    ])
    const zero = { x: 0, y: 0 }
    // [1, 2, 1] / 4 in both directions: 16 · (1, 2, 4) / 16
    const wanted = [1, 2, 1, 2, 4, 2, 1, 2, 1]
    expect([...gaussianBlur(dot, { size: { x: 3, y: 3 }, sigma: zero }, { border: 'constant' }).data]).toEqual(wanted)
    const both = gaussianBlur(dot, { size: { x: 3, y: 3 }, sigma: { x: 1, y: 1 } })
    expect(gaussianBlur(dot, { size: { x: 3, y: 3 }, sigma: { x: 1, y: 0 } })).toEqual(both)
  })

  it('leaves a flat picture as it is, unless zeros lie around it', () => {
    const blur = { size: { x: 5, y: 7 }, sigma: { x: 1, y: 2 } }
    gaussianBlur(flat(3, 4, 9), blur, { border: 'wrap' }).data.forEach((value) => expect(value).toBeCloseTo(9, 12))
    expect(gaussianBlur(flat(3, 4, 9), blur, { border: 'constant' }).data[0]).toBeLessThan(9)
  })

  it('refuses even sizes, and neither size nor sigma', () => {
    const sigma = { x: 0, y: 0 }
    expect(() => gaussianBlur(flat(1, 1, 0), { size: { x: 4, y: 3 }, sigma })).toThrow('got 4 and 0')
    expect(() => gaussianBlur(flat(1, 1, 0), { size: { x: 0, y: 3 }, sigma })).toThrow('got 0 and 0')
  })
})

describe('medianBlur', () => {
  it('drops an outlier, which a mean would spread', () => {
    const picture = flat(5, 5, 10)
    picture.data[12] = 255
    expect(medianBlur(picture, 3)).toEqual(flat(5, 5, 10))
  })

  it('keeps an edge where it is and replicates the border', () => {
    // Left end: 1, 1, 9 → 1; right end: 9, 5, 5 → 5
    expect([...medianBlur(matrix([[1, 9, 9, 5]]), 3).data]).toEqual([1, 9, 9, 5])
    expect([...medianBlur(matrix([[0, 9, 0, 0]]), 3).data]).toEqual([0, 0, 0, 0])
  })

  it('is one of the values, half of them not above and half not below it', () => {
    fc.assert(
      fc.property(wholeMatrix(4), fc.constantFrom(1, 3, 5, 9), (src, size) => {
        const [rows, columns] = src.shape as [number, number]
        const held = (at: number, extent: number) => Math.min(extent - 1, Math.max(0, at))
        medianBlur(src, size).data.forEach((median, at) => {
          const around = Array.from({ length: size * size }, (_, k) => {
            const row = held(Math.floor(at / columns) - (size >> 1) + Math.floor(k / size), rows)
            const column = held((at % columns) - (size >> 1) + (k % size), columns)
            return src.data[row * columns + column] as number
          })
          expect(around).toContain(median)
          expect(around.filter((value) => value < median).length).toBeLessThanOrEqual((size * size) >> 1)
          expect(around.filter((value) => value > median).length).toBeLessThanOrEqual((size * size) >> 1)
        })
      }),
    )
  })

  it('filters each channel alone and refuses even sizes', () => {
    const colour = tensor([1, 3, 2], [1, 7, 9, 8, 2, 9])
    expect([...medianBlur(colour, 3).data]).toEqual([1, 7, 2, 8, 2, 9])
    expect(() => medianBlur(colour, 2)).toThrow('odd size >= 1, got 2')
  })
})

describe('bilateralFilter', () => {
  const bell = (distance: number, sigma: number): number => Math.exp(-(distance ** 2) / (2 * sigma ** 2))

  it('weighs neighbours by place and by level', () => {
    // Radius 1 on a row: the pixel itself, one to either side, and the two rows that the border replicates.
    const [near, far] = [bell(1, 2), bell(1, 2) * bell(4, 3)]
    const [pixel, left, right, vertical] = [1, near, far, 2 * near]
    const wanted = (10 * (pixel + vertical) + 10 * left + 14 * right) / (pixel + left + right + vertical)
    const found = bilateralFilter(matrix([[10, 10, 14]]), {
      ...{ diameter: 3, sigmaColor: 3, sigmaSpace: 2 },
      border: 'replicate',
    })
    expect(found.data[1]).toBeCloseTo(wanted, 12)
  })

  it('adds the differences of all channels up', () => {
    const src = tensor([1, 2, 2], [0, 0, 3, 4])
    const far = bell(1, 1) * bell(3 + 4, 10)
    const total = 1 + 2 * bell(1, 1) + bell(1, 1) + far
    const found = bilateralFilter(src, { diameter: 3, sigmaColor: 10, sigmaSpace: 1, border: 'replicate' })
    expect(found.data[0]).toBeCloseTo((3 * far) / total, 12)
    expect(found.data[1]).toBeCloseTo((4 * far) / total, 12)
  })

  it('takes the radius from sigma where no diameter is said, and at least 1', () => {
    const step = matrix([[0, 0, 0, 0, 0, 100]])
    const reached = (diameter: number, sigmaSpace: number): number => {
      const found = bilateralFilter(step, { diameter, sigmaColor: 1e9, sigmaSpace, border: 'replicate' })
      return found.data.filter((value) => value > 0).length
    }
    // round(1.5 · 2) = 3 neighbours feel the last pixel, which also is one; 1 >> 1 = 0 becomes 1; −1 and σ 0: round(1.5) = 2
    expect([reached(0, 2), reached(1, 2), reached(-1, 0), reached(5, 9)]).toEqual([4, 2, 3, 3])
  })

  it('keeps an edge that a wide sigma of colour blurs', () => {
    const edge = matrix([[0, 0, 200, 200]])
    const sharp = bilateralFilter(edge, { diameter: 3, sigmaColor: 5, sigmaSpace: 2, kind: 'uint8' })
    expect([...sharp.data]).toEqual([0, 0, 200, 200])
    const soft = bilateralFilter(edge, { diameter: 3, sigmaColor: 1e6, sigmaSpace: 2 })
    expect(soft.data[1]).toBeGreaterThan(20)
  })

  it('refuses sizes without an end and unknown borders', () => {
    const sizes = { diameter: 0, sigmaColor: 1, sigmaSpace: Number.POSITIVE_INFINITY }
    expect(() => bilateralFilter(matrix([[1]]), sizes)).toThrow('finite sizes, got diameter 0 and sigma Infinity')
    // @ts-expect-error a word that the types forbid as well
    expect(() => bilateralFilter(matrix([[1]]), { ...sizes, border: 'symm' })).toThrow('Unknown border "symm"')
  })
})
