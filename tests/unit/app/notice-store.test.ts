import { describe, expect, it } from 'vitest'
import { createNoticeStore } from '../../../renderer/app/notice-store'
import type { Notice } from '../../../shared/ipc/contract'

describe('the notices of main', () => {
  it('are kept in their order until each is dismissed, also those that come before anything is drawn', () => {
    let tell: (notice: Notice) => void = () => undefined
    const notices = createNoticeStore({
      on: (_channel: string, listener: never) => {
        tell = listener
        return () => undefined
      },
    } as never)
    tell({ kind: 'renderer-restarted' })
    notices.add([{ kind: 'safe-mode' }])
    tell({ kind: 'unknown-switch', name: '--odd' })
    expect(notices.store.getState().map(({ kind }) => kind)).toEqual([
      'renderer-restarted',
      'safe-mode',
      'unknown-switch',
    ])
    notices.dismissFirst()
    expect(notices.store.getState().map(({ kind }) => kind)).toEqual(['safe-mode', 'unknown-switch'])
  })
})
