import { describe, expect, it } from 'vitest'
import { createSettingsStore } from '../../../renderer/app/settings-store'
import type { Host } from '../../../renderer/platform/contract'
import { defaultSettings, type Settings, type SettingsChange } from '../../../shared/settings/settings'

/** A main process that answers when told to. */
function slowMain() {
  const answers: (() => void)[] = []
  let kept: Settings = defaultSettings
  let tell: (settings: Settings) => void = () => undefined
  const host = {
    request: (_key: string, change: SettingsChange) =>
      new Promise<Settings>((resolve) => {
        kept = { ...kept, ...change }
        const answer = kept
        answers.push(() => resolve(answer))
      }),
    on: (_key: string, listener: (settings: Settings) => void) => {
      tell = listener
      return () => undefined
    },
  } as unknown as Host
  return {
    host,
    tell: (settings: Settings) => tell(settings),
    async answerNext() {
      answers.shift()?.()
      await Promise.resolve()
      await Promise.resolve()
    },
  }
}

describe("the window's copy of the settings", () => {
  it('holds a change at once', () => {
    const main = slowMain()
    const { store, change } = createSettingsStore(main.host, defaultSettings)
    change({ theme: 'light' })
    expect(store.getState().theme).toBe('light')
  })

  it('does not let the answer to an earlier change undo a later one', async () => {
    const main = slowMain()
    const { store, change } = createSettingsStore(main.host, defaultSettings)
    change({ typeSize: 110 })
    change({ typeSize: 120 })
    await main.answerNext()
    expect(store.getState().typeSize).toBe(120)
    await main.answerNext()
    expect(store.getState().typeSize).toBe(120)
  })

  it('takes what main says while nothing of its own is under way', () => {
    const main = slowMain()
    const { store, change } = createSettingsStore(main.host, defaultSettings)
    main.tell({ ...defaultSettings, theme: 'dark' })
    expect(store.getState().theme).toBe('dark')
    change({ theme: 'light' })
    main.tell({ ...defaultSettings, theme: 'dark' })
    expect(store.getState().theme).toBe('light')
  })
})
