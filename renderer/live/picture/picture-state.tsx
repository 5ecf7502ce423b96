import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { useVideoState } from '../../app/session-state'
import { useShell } from '../../app/shell'
import { Notice } from '../../app/widgets/notice'

/** A source of our own that delivers nothing, in words; devices and failures are said by `SourceNotice`. */
export function PictureState() {
  const { sources } = useShell()
  const t = useTranslations('live.state')
  const { kind } = useVideoState()
  const fromDevice = useStore(sources.store, ({ picture }) => picture?.kind === 'track')
  return kind === 'stalled' && !fromDevice ? <Notice tone="warning">{t('pictureStalled')}</Notice> : null
}
