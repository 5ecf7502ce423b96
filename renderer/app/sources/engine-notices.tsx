import { useTranslations } from 'use-intl'
import { LOWERED } from '../monitor'
import { useServices } from '../services'
import { useAudioState, useMonitor, useVideoState } from '../session-state'
import { useShell } from '../shell'
import { Notice } from '../widgets/notice'

/** Howling, or a sound engine that stopped. */
export function SoundEngineNotice() {
  const t = useTranslations('app')
  const { audio } = useServices()
  const { monitorLevel } = useShell()
  const monitor = useMonitor()
  const state = useAudioState()
  if (state.kind === 'failed') return <Notice tone="error">{t('engine.audioFailed')}</Notice>
  if (state.kind === 'recovering') return <Notice tone="warning">{t('engine.audioRecovering')}</Notice>
  if (monitor.kind !== 'muted' || monitor.reason !== 'howl') return null
  const lower = () => {
    monitorLevel.set(LOWERED)
    audio.setMonitor(true)
  }
  return (
    <Notice
      tone="warning"
      actions={[
        { name: t('monitor.unmute'), onChoose: () => audio.setMonitor(true) },
        { name: t('monitor.lower'), onChoose: lower },
      ]}
    >
      {t('monitor.howl')}
    </Notice>
  )
}

/** A graphics device or engine that stopped. */
export function PictureEngineNotice() {
  const t = useTranslations('app.engine')
  const { kind } = useVideoState()
  if (kind === 'failed') return <Notice tone="error">{t('videoFailed')}</Notice>
  return kind === 'recovering' ? <Notice tone="warning">{t('videoRecovering')}</Notice> : null
}
