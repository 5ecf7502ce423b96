import { afterAll, describe, expect, it } from 'vitest'
import { TYPICAL_VIDEO_COSTS } from '../../../renderer/video/engine/simd/costs'
import type { FilterStage } from '../../../renderer/video/engine/simd/plan'
import { planSimd } from '../../../renderer/video/engine/simd/plan-simd'
import { createSimdPool } from '../../../renderer/video/engine/simd/pool'
import { createSimdEngine } from '../../../renderer/video/engine/simd/simd-engine'
import { nodeThread } from '../../support/node-threads'
import { randomPicture } from '../../support/random-picture'
import { sharedVideoModule, videoModule } from './module'

const pool = await createSimdPool(sharedVideoModule, [nodeThread(), nodeThread()])
afterAll(() => pool.dispose())

const stage = (size: number, mix: number): FilterStage => ({
  kernels: [
    Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => Math.sin(i * j + i) / size)),
  ],
  combine: 'single',
  scale: 0.5,
  bias: 0.1,
  border: 'wrap',
  channels: mix === 1 ? 'rgb' : 'luma',
  mix,
})

describe('a pool of threads', () => {
  it('gives what one thread gives, for any plans one after the other, frame after frame', () => {
    const engine = createSimdEngine(videoModule)
    const sizes = [
      { width: 40, height: 31 },
      { width: 5, height: 2 },
      { width: 200, height: 90 },
    ]
    for (const size of sizes) {
      for (const stages of [[stage(3, 1)], [stage(7, 1), stage(5, 0.5), stage(3, 1)], []]) {
        const plan = planSimd(stages, size, TYPICAL_VIDEO_COSTS)
        engine.prepare(plan)
        pool.prepare(plan)
        for (let frame = 1; frame <= 3; frame++) {
          const data = new Uint8Array(randomPicture(size, frame).buffer)
          pool.input().set(data)
          pool.run()
          expect(Buffer.compare(pool.output(), engine.process({ ...size, data }).data)).toBe(0)
        }
      }
    }
    // Threads that sleep and wake 36 times take seconds where other programs keep all cores busy.
  }, 60_000)

  it('does without a thread that does not come', async () => {
    const late = { ready: Promise.resolve(), post: () => undefined, end: () => undefined }
    const alone = await createSimdPool(sharedVideoModule, [late])
    const engine = createSimdEngine(videoModule)
    const size = { width: 40, height: 31 }
    const plan = planSimd([stage(7, 1), stage(3, 1)], size, TYPICAL_VIDEO_COSTS)
    const data = new Uint8Array(randomPicture(size).buffer)
    engine.prepare(plan)
    alone.prepare(plan)
    alone.input().set(data)
    alone.run()
    expect(Buffer.compare(alone.output(), engine.process({ ...size, data }).data)).toBe(0)
  })
})
