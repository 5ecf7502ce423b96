import { describe, expect, it } from 'vitest'
import { createAgeMeter } from '../../../renderer/video/engine/frame-ages'

describe('ages of frames', () => {
  it('are the quickest way from the capture, and what the mean frame waited longer', () => {
    const meter = createAgeMeter()
    // Read 10, 12 and 17 ms after the capture: quickest 10, mean 13.
    for (const [captured, read] of [
      [100, 110],
      [133, 145],
      [166, 183],
    ] as const)
      meter.arrived(captured, read)
    meter.done({ upload: 1, filter: 5, output: 2 })
    meter.done({ upload: 3, filter: 7, output: 4 })
    expect(meter.means()).toEqual({ capture: 10, queue: 3, upload: 2, filter: 6, output: 3 })
  })

  it('leave the capture open where the camera has a clock of its own', () => {
    const meter = createAgeMeter()
    meter.arrived(5_000_000, 100)
    meter.arrived(5_000_033, 135)
    const { capture, queue } = meter.means()
    expect(capture).toBeNaN()
    // One of the two came 2 ms later than the other: 1 ms in the mean.
    expect(queue).toBe(1)
  })

  it('know nothing of another source', () => {
    const meter = createAgeMeter()
    meter.arrived(0, 10)
    meter.reset()
    expect(meter.means().queue).toBeNaN()
  })
})
