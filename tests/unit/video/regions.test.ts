import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { layKernel } from '../../../renderer/video/engine/simd/lay-kernel'
import { type Rectangle, reachOf, splitRegions } from '../../../renderer/video/gl/regions'

function cover(width: number, height: number, rectangles: readonly Rectangle[]): number[] {
  const counts = new Array<number>(width * height).fill(0)
  for (const { x, y, width: w, height: h } of rectangles) {
    for (let row = y; row < y + h; row++) for (let column = x; column < x + w; column++) counts[row * width + column]!++
  }
  return counts
}

describe('splitRegions', () => {
  it('covers every pixel of every size exactly once', () => {
    const side = fc.integer({ min: 1, max: 12 })
    const taps = fc.integer({ min: 1, max: 7 })
    fc.assert(
      fc.property(side, side, taps, taps, (width, height, rows, columns) => {
        const kernel = Array.from({ length: rows }, () => new Array<number>(columns).fill(1))
        const { interior, rim } = splitRegions({ width, height }, reachOf(layKernel(kernel)))
        expect(cover(width, height, interior ? [interior, ...rim] : rim)).toEqual(new Array(width * height).fill(1))
      }),
    )
  })

  it('keeps the kernel inside the picture everywhere in the interior', () => {
    // 4×2 taps, anchor (0, 1): one to the left, two to the right, none above, one below
    const reach = reachOf(layKernel(new Array(2).fill([1, 1, 1, 1])))
    expect(reach).toEqual({ left: 1, right: 2, top: 0, bottom: 1 })
    expect(splitRegions({ width: 10, height: 5 }, reach).interior).toEqual({ x: 1, y: 0, width: 7, height: 4 })
  })

  it('is all rim where the kernel is larger than the picture', () => {
    expect(splitRegions({ width: 2, height: 9 }, reachOf(layKernel([[1, 1, 1]]))).interior).toBeUndefined()
  })
})
