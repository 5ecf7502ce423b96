import { describe, expect, it, vi } from 'vitest'
import { type Conditions, createCommandBus } from '../../../renderer/commands/bus'

function conditions(held: readonly string[]): Conditions & { changed(): void } {
  const listeners = new Set<() => void>()
  return {
    holds: (when) => held.includes(when),
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    changed() {
      for (const listener of listeners) listener()
    },
  }
}

describe('the command bus', () => {
  it('does nothing and is not available while nobody answers', () => {
    const bus = createCommandBus(conditions(['always']))
    bus.run('palette')
    expect(bus.available('palette')).toBe(false)
  })

  it('lets the last handler answer until it is taken away', () => {
    const bus = createCommandBus(conditions(['always']))
    const first = vi.fn()
    const second = vi.fn()
    bus.handle('palette', first)
    const end = bus.handle('palette', second)
    bus.run('palette')
    end()
    bus.run('palette')
    expect(second).toHaveBeenCalledTimes(1)
    expect(first).toHaveBeenCalledTimes(1)
  })

  it('does not run a command whose place is not there', () => {
    const bus = createCommandBus(conditions(['always']))
    const handler = vi.fn()
    bus.handle('stage.remove', handler)
    bus.run('stage.remove')
    expect(handler).not.toHaveBeenCalled()
    expect(bus.available('stage.remove')).toBe(false)
  })

  it('hands over the phase of a held key', () => {
    const bus = createCommandBus(conditions(['always']))
    const handler = vi.fn()
    bus.handle('chain.bypass', handler)
    bus.run('chain.bypass', 'press')
    bus.run('chain.bypass', 'release')
    expect(handler.mock.calls).toEqual([['press'], ['release']])
  })

  it('says when handlers or conditions change', () => {
    const around = conditions(['always'])
    const bus = createCommandBus(around)
    const listener = vi.fn()
    const end = bus.watch(listener)
    bus.handle('palette', () => undefined)()
    around.changed()
    end()
    around.changed()
    // Registered, taken away, condition changed once while watched.
    expect(listener).toHaveBeenCalledTimes(3)
  })
})
