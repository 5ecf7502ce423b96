import { describe, expect, it } from 'vitest'
import type { LoadAsset } from '../../../shared/assets/asset'
import { createMaskCourier } from '../../../renderer/video/mask-courier'
import { pictureStage } from '../../support/picture-stage'

const masked = (sha256: string) => ({ ...pictureStage('box'), mask: { sha256, name: 'mask.png' } })

describe('the courier of masks', () => {
  it('fetches each mask that a stage names once, and hands its bytes on', async () => {
    const asked: string[] = []
    const delivered: [string, number][] = []
    const load: LoadAsset = (sha256) => {
      asked.push(sha256)
      return Promise.resolve({ ok: true, value: Uint8Array.of(sha256.length) })
    }
    const provide = createMaskCourier(load, (sha256, bytes) => delivered.push([sha256, bytes[0] ?? 0]))
    provide([masked('one'), pictureStage('box'), masked('three')])
    provide([masked('one')])
    await Promise.resolve()
    expect(asked).toEqual(['one', 'three'])
    expect(delivered).toEqual([
      ['one', 3],
      ['three', 5],
    ])
  })

  it('asks again with the next edit for what could not be had', async () => {
    let asked = 0
    const provide = createMaskCourier(
      () => {
        asked++
        return Promise.resolve({ ok: false, reason: 'gone' })
      },
      () => undefined,
    )
    provide([masked('one')])
    await Promise.resolve()
    provide([masked('one')])
    expect(asked).toBe(2)
  })
})
