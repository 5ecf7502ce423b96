import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useClapListener } from './use-clap-listener'

/** Claps of the microphone become slaps for as long as it is switched on. */
export function ClapPanel() {
  const t = useTranslations('labSound')
  const { isListening, toggle } = useClapListener()
  return (
    <section className="lab-section" aria-label={t('claps')} data-testid="lab-claps">
      <h2 className="lab-heading">{t('claps')}</h2>
      <div className="lab-buttons">
        <Button className="button" aria-pressed={isListening} onPress={toggle}>
          {t(isListening ? 'clapsStop' : 'clapsStart')}
        </Button>
      </div>
      <p role="status" className="lab-verdict small">
        {isListening && t('clapsOn')}
      </p>
    </section>
  )
}
