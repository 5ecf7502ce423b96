import { describe, expect, it } from 'vitest'
import { createVideoPlayer } from '../../../renderer/video/sources/video-player'
import type { VideoFile } from '../../../renderer/video/sources/video-file'

function files() {
  const closed: number[] = []
  const waiting = new Map<number, () => void>()
  const play = ([number = 0]: Uint8Array) =>
    new Promise<VideoFile>((resolve) => {
      const track = { number } as unknown as MediaStreamVideoTrack
      waiting.set(number, () => resolve({ track, close: () => closed.push(number) }))
    })
  const player = createVideoPlayer(play)
  const open = async (number: number) => {
    const opened = player.open(Uint8Array.of(number))
    waiting.get(number)?.()
    return opened
  }
  return { player, closed, waiting, open }
}

describe('the video file that is the source', () => {
  it('plays until another is seen', async () => {
    const { player, closed, open } = files()
    player.keep(await open(1))
    const second = await open(2)
    expect(closed).toEqual([])
    player.keep(second)
    expect(closed).toEqual([1])
    player.keep(undefined)
    expect(closed).toEqual([1, 2])
  })

  it('goes on when the next one is not taken', async () => {
    const { player, closed, open } = files()
    player.keep(await open(1))
    player.drop(await open(2))
    expect(closed).toEqual([2])
  })

  it('closes one that comes after another source was seen', async () => {
    const { player, closed, waiting } = files()
    const late = player.open(Uint8Array.of(1))
    player.keep(undefined)
    waiting.get(1)?.()
    await expect(late).rejects.toThrow('Another source')
    expect(closed).toEqual([1])
  })
})
