import { useTranslations } from 'use-intl'
import { useServices } from '../../app/services'
import { useAudioState } from '../../app/session-state'
import { Notice } from '../../app/widgets/notice'

/** Sound that the system holds back, in words; what failed is said by `SourceNotice`. */
export function SoundState() {
  const { audio } = useServices()
  const t = useTranslations('live.state')
  if (useAudioState().kind !== 'suspended') return null
  return (
    <Notice tone="info" actions={[{ name: t('soundStart'), onChoose: () => void audio.resume() }]}>
      {t('soundSuspended')}
    </Notice>
  )
}
