import { describe, expect, it } from 'vitest'
import { startFrameLoop } from '../../../renderer/video/worker/frame-loop'
import type { FrameSource } from '../../../renderer/video/sources/frame-source'

/** Frames that are always there at once, and a count of those not closed. */
function eagerSource(count = Number.POSITIVE_INFINITY) {
  const open = new Set<VideoFrame>()
  let made = 0
  let cancelled = false
  const source: FrameSource = {
    async read() {
      if (cancelled || made >= count) return undefined
      const frame = { timestamp: made++, close: () => open.delete(frame) } as unknown as VideoFrame
      open.add(frame)
      return frame
    },
    async cancel() {
      cancelled = true
    },
  }
  return { source, open }
}

function never(error: unknown): void {
  throw error
}

describe('the frame loop', () => {
  it('closes every frame, also those whose handling failed', async () => {
    const { source, open } = eagerSource(5)
    const failures: unknown[] = []
    const handled = new Promise<void>((resolve) => {
      startFrameLoop(
        source,
        async ({ timestamp }) => {
          if (timestamp === 2) throw new Error('odd frame')
          if (timestamp === 4) setImmediate(resolve)
        },
        (error) => failures.push(error),
      )
    })
    await handled
    expect(open.size).toBe(0)
    expect(failures).toEqual([new Error('odd frame')])
  })

  it('lets other work happen between frames that are always ready', async () => {
    const { source, open } = eagerSource()
    const loop = startFrameLoop(source, async () => undefined, never)
    await new Promise((resolve) => setTimeout(resolve, 0))
    await loop.stop()
    expect(open.size).toBe(0)
  })

  it('is waiting after the source has ended by itself, and not after it was stopped', async () => {
    const { source } = eagerSource(0)
    const loop = startFrameLoop(source, async () => undefined, never)
    await Promise.resolve().then(() => undefined)
    expect(loop.waiting(performance.now() + 50)).toBeGreaterThanOrEqual(50)
    await loop.stop()
    expect(loop.waiting(performance.now() + 50)).toBe(0)
  })
})
