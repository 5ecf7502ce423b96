import { useTranslations } from 'use-intl'
import { ListenSection } from '../live/listen-section'
import { useClapListener } from './use-clap-listener'

/** Claps of the microphone become slaps for as long as it is switched on. */
export function ClapPanel() {
  const t = useTranslations('labSound')
  const { isListening, toggle } = useClapListener()
  return (
    <ListenSection
      testId="lab-claps"
      title={t('claps')}
      isOn={isListening}
      toggle={toggle}
      action={t(isListening ? 'clapsStop' : 'clapsStart')}
      status={t('clapsOn')}
    />
  )
}
