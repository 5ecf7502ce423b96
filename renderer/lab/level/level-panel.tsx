import { useTranslations } from 'use-intl'
import { ListenSection } from '../live/listen-section'
import { useLevelFollower } from './use-level-follower'

/** The level of the sound that comes in becomes the series, moment by moment, for as long as it is switched on. */
export function LevelPanel() {
  const t = useTranslations('labSound')
  const { isFollowing, toggle } = useLevelFollower()
  return (
    <ListenSection
      testId="lab-level"
      title={t('level')}
      isOn={isFollowing}
      toggle={toggle}
      action={t(isFollowing ? 'levelStop' : 'levelStart')}
      status={t('levelOn')}
    />
  )
}
