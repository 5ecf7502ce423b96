import { describe, expect, it } from 'vitest'
import { CHART_LOOP, createTestChart } from '../../../renderer/video/sources/chart/chart'
import { readFrameNumber } from '../../media/frame-number'

describe('the test chart', () => {
  it('carries the frame number in its strip, at every size it is likely to be shown in', () => {
    for (const [width, height] of [
      [320, 240],
      [640, 480],
      [1280, 720],
      [1920, 1080],
    ] as const) {
      const chart = createTestChart({ width, height })
      for (const frame of [0, 1, 37, 59, 60, 121]) {
        const pixels = new Uint8ClampedArray(chart.paint(frame))
        expect(readFrameNumber(pixels, width, height)).toBe(frame % CHART_LOOP)
      }
    }
  })

  it('is opaque everywhere and moves from frame to frame', () => {
    const chart = createTestChart({ width: 64, height: 48 })
    const first = Uint8Array.from(chart.paint(0))
    const second = Uint8Array.from(chart.paint(1))
    expect(first.filter((_, i) => i % 4 === 3).every((alpha) => alpha === 255)).toBe(true)
    expect(second).not.toEqual(first)
  })

  it('can be painted at any size', () => {
    for (const [width, height] of [
      [1, 1],
      [2, 3],
      [17, 5],
      [333, 251],
      [31, 480],
    ] as const) {
      expect(createTestChart({ width, height }).paint(7)).toHaveLength(4 * width * height)
    }
  })
})
