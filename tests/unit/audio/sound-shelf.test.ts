import { describe, expect, it, vi } from 'vitest'
import { SoundShelf } from '../../../renderer/audio/kernels/sound-shelf'

describe('the shelf of sounds', () => {
  it('says that a sound has come only when the worker has it: a kernel asked for earlier would lack it', async () => {
    let arrived: () => void = () => undefined
    const shelve = () => new Promise<void>((resolve) => (arrived = resolve))
    const changed = vi.fn()
    const read = () => Promise.reject(new Error('nothing is read here'))
    const shelf = new SoundShelf({ read, shelve }, () => Promise.reject(new Error('nothing is loaded here')), changed)

    shelf.put('a', { rate: 48_000, channels: [Float32Array.of(1)], coding: 'f32', remarks: [] })
    await Promise.resolve()
    expect(changed).not.toHaveBeenCalled()

    arrived()
    await Promise.resolve()
    expect(changed).toHaveBeenCalledOnce()
  })
})
