import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useLevelFollower } from './use-level-follower'

/** The level of the sound that comes in becomes the series, moment by moment, for as long as it is switched on. */
export function LevelPanel() {
  const t = useTranslations('labSound')
  const { isFollowing, toggle } = useLevelFollower()
  return (
    <section className="lab-section" aria-label={t('level')} data-testid="lab-level">
      <h2 className="lab-heading">{t('level')}</h2>
      <div className="lab-buttons">
        <Button className="button" aria-pressed={isFollowing} onPress={toggle}>
          {t(isFollowing ? 'levelStop' : 'levelStart')}
        </Button>
      </div>
      <p role="status" className="lab-verdict small">
        {isFollowing && t('levelOn')}
      </p>
    </section>
  )
}
