import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import type { Notice as MainNotice } from '../../../shared/ipc/contract'
import { useShell } from '../shell'
import { Notice, type NoticeAction } from '../widgets/notice'

function useNoticeText(): (notice: MainNotice) => string {
  const t = useTranslations('notices')
  return (notice) => {
    switch (notice.kind) {
      case 'settings-damaged':
      case 'chain-damaged':
        return t(notice.kind, { keptAs: notice.keptAs })
      case 'settings-not-saved':
        return t(notice.kind, { reason: notice.reason })
      case 'unknown-switch':
        return t(notice.kind, { name: notice.name })
      case 'renderer-restarted':
      case 'safe-mode':
      case 'lab-link-bad':
        return t(notice.kind)
    }
  }
}

/** What concerns the whole app: main's notices and unreadable files, one bar under the top bar. */
export function NoticeBar() {
  const t = useTranslations()
  const { sources, openFiles, notices } = useShell()
  const first = useStore(notices.store, ([oldest]) => oldest)
  const refused = useStore(sources.store, (state) => state.refused)
  const textOf = useNoticeText()

  if (!first && !refused) return null
  const ok = (onChoose: () => void): NoticeAction => ({ name: t('notices.ok'), onChoose })
  return (
    <div className="notice-bar">
      {first ? (
        <Notice tone="warning" actions={[ok(notices.dismissFirst)]}>
          {textOf(first)}
        </Notice>
      ) : (
        refused && (
          <Notice
            tone="warning"
            actions={[
              { name: t('app.file.another'), onChoose: () => void openFiles.choose() },
              ok(sources.dismissRefused),
            ]}
          >
            {t('app.file.refused', { name: refused.name, reason: t(`app.file.reason.${refused.reason}`) })}
          </Notice>
        )
      )}
    </div>
  )
}
