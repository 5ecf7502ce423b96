import { Headphones } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { keepFocus } from '../layout/regions'
import { useServices } from '../services'
import { useShell } from '../shell'
import { MenuButton } from '../widgets/menu-button'
import { useSeen } from './use-seen'
import { useStartQuestion } from './use-start-question'
import './start.css'

/** First choice: whose sound and picture. The test sources run meanwhile. */
function ChooseSources({ onDone }: { onDone: () => void }) {
  const t = useTranslations('app.start')
  const { sources } = useShell()
  const [isOpening, setOpening] = useState(false)
  const open = (act: () => Promise<void>) => {
    setOpening(true)
    void act().finally(onDone)
  }
  return (
    <section className="start-card" aria-label={t('region')} data-region>
      <div className="start-actions">
        <Button className="button primary normal" isDisabled={isOpening} onPress={() => open(sources.useBoth)}>
          {t('useBoth')}
        </Button>
        <MenuButton
          label={t('onlyOne')}
          className="normal"
          groups={[
            {
              id: 'one',
              name: t('onlyOne'),
              entries: [
                { id: 'microphone', name: t('onlyMicrophone'), onChoose: () => open(() => sources.useMicrophone()) },
                { id: 'camera', name: t('onlyCamera'), onChoose: () => open(() => sources.useCamera()) },
              ],
            },
          ]}
        >
          {t('onlyOne')}
        </MenuButton>
        <Button className="button quiet normal" onPress={onDone}>
          {t('stay')}
        </Button>
      </div>
      <p className="start-line">{isOpening ? t('opening') : t('privacy')}</p>
    </section>
  )
}

/** Second choice: to hear it. */
function HearIt({ onDone }: { onDone: () => void }) {
  const t = useTranslations('app.start')
  const { audio } = useServices()
  const button = useRef<HTMLButtonElement>(null)
  // Whoever pressed the first button goes on with the second.
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus()
  }, [])
  const hear = () => {
    audio.setMonitor(true)
    onDone()
  }
  return (
    <section className="start-card" aria-label={t('region')} data-region>
      <div className="start-actions">
        <Button ref={button} className="button primary normal" onPress={hear}>
          <Headphones aria-hidden="true" />
          {t('hear')}
        </Button>
        <Button className="button quiet normal" onPress={onDone}>
          {t('notNow')}
        </Button>
      </div>
      <p className="start-line">{t('headphones')}</p>
    </section>
  )
}

/** The first ten seconds: two questions over the lower third, each asked once. */
export function StartCard() {
  const question = useStartQuestion()
  const chosen = useSeen('start-sources')
  const heard = useSeen('start-hear')
  if (question === null) return null
  const answer = (see: () => void) => () => {
    see()
    keepFocus()
  }
  return (
    <div className="start-layer">
      {question === 'sources' ? <ChooseSources onDone={answer(chosen.see)} /> : <HearIt onDone={answer(heard.see)} />}
    </div>
  )
}
