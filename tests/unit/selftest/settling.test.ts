import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { settle } from '../../../renderer/selftest/settling'

type Watched = Parameters<typeof settle>[0]

/** What each second brings, from the first one on; the last one goes on for ever. */
interface Second {
  framesIn: number
  framesOut: number
  underruns: number
}

function running(seconds: readonly Second[]): Watched {
  const began = Date.now()
  const total = (key: keyof Second): number => {
    const passed = Math.round((Date.now() - began) / 1000)
    return Array.from({ length: passed }, (_, i) => (seconds[i] ?? seconds.at(-1))?.[key] ?? 0).reduce(
      (a, b) => a + b,
      0,
    )
  }
  return {
    audio: { facts: () => ({ underruns: total('underruns') }) },
    video: { facts: () => ({ framesIn: total('framesIn'), framesOut: total('framesOut') }) },
  } as unknown as Watched
}

const QUIET = { framesIn: 30, framesOut: 30, underruns: 0 }
const LOSING = { framesIn: 30, framesOut: 20, underruns: 0 }
const TEARING = { framesIn: 30, framesOut: 30, underruns: 1 }
const WITHOUT_FRAMES = { framesIn: 0, framesOut: 0, underruns: 0 }

describe('the wait for the steady state', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  async function secondsUntilSettled(seconds: readonly Second[]): Promise<number> {
    const began = Date.now()
    const settled = settle(running(seconds)).then(() => (Date.now() - began) / 1000)
    await vi.runAllTimersAsync()
    return settled
  }

  it('ends after the first second in which no frame and no sound is lost', async () => {
    expect(await secondsUntilSettled([QUIET])).toBe(1)
    expect(await secondsUntilSettled([WITHOUT_FRAMES, LOSING, TEARING, QUIET])).toBe(4)
  })

  it('gives up after ten seconds, so that a slow machine is measured all the same', async () => {
    expect(await secondsUntilSettled([LOSING])).toBe(10)
  })
})
