import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { write } from '../../../shared/lab/contract/write'
import { type Place, PLACES, placeTaps } from '../../../shared/lab/e6/places'
import {
  spread,
  STEP_SECONDS,
  stepSeconds,
  usualStep,
  voiceKernel,
  voiceSeconds,
  type VoiceStep,
  waysOf,
} from '../../../shared/lab/voice'
import { ChoiceButtons } from '../../app/widgets/choice-buttons'
import { useLab, useResting } from '../lab-context'
import { useShapedRoom } from '../room/use-shaped-room'
import { useVoice } from './use-voice'

const STEPS = Object.keys(STEP_SECONDS) as VoiceStep[]

/** Own voice, or the test sound, through what was just drawn. */
export function VoicePanel() {
  const t = useTranslations('labSound')
  const words = useTranslations('lab')
  const lab = useLab()
  const { state } = useResting()
  const voice = useStore(lab, (view) => view.voice)
  const room = useShapedRoom()
  const [chosenStep, setStep] = useState<VoiceStep | null>(null)
  const [chosenPlace, setPlace] = useState<Place | null>(null)
  const step = chosenStep ?? usualStep(state)
  const place = chosenPlace ?? (room ? 'recorded' : 'drawn')
  const kernel = voiceKernel(state)
  const verbs = useVoice((rate) =>
    place === 'drawn' ? spread(kernel ?? [], stepSeconds(step, state), rate) : placeTaps(place, rate, room),
  )
  if (!kernel) return null
  const seconds = String(voiceSeconds(state.exp))
  return (
    <section className="lab-section" aria-label={t('voice')} data-testid="lab-voice">
      <h2 className="lab-heading">{t('voice')}</h2>
      <p className="small second">
        {voice
          ? t('voiceFrozen', { seconds: write(voice.samples.length / voice.rate, 2) })
          : t('voiceNone', { seconds })}
      </p>
      {state.exp === 'e6' && (
        <div className="lab-choice">
          <span className="field-label">{t('voiceKernel')}</span>
          <ChoiceButtons
            label={t('voiceKernel')}
            value={place}
            options={PLACES.filter((id) => room || id !== 'recorded').map((id) => ({ id, name: t(id) }))}
            onChange={setPlace}
          />
        </div>
      )}
      {place === 'drawn' && (
        <div className="lab-choice">
          <span className="field-label">{t('voiceStep')}</span>
          <ChoiceButtons
            label={t('voiceStep')}
            value={step}
            options={STEPS.map((id) => ({ id, name: t(id, { seconds: write(stepSeconds(id, state), 3) }) }))}
            onChange={setStep}
          />
        </div>
      )}
      <div className="lab-buttons">
        <Button className="button" onPress={() => void verbs.freeze()}>
          {t('freeze', { seconds })}
        </Button>
        <Button className="button" onPress={() => void verbs.dry()}>
          {t('dry')}
        </Button>
        {waysOf(state.exp).map((way) => (
          <Button key={way} className="button" onPress={() => void verbs.through(way)}>
            {t(way)}
          </Button>
        ))}
        <Button className="button" onPress={() => void verbs.useInLive()}>
          {t('useInLive')}
        </Button>
      </div>
      <p role="status" className="lab-verdict small">
        {verbs.trouble
          ? verbs.trouble === 'noSound'
            ? words('noSound')
            : t('kernelSilent')
          : verbs.difference !== null && t('roadsDiffer', { value: write(verbs.difference, 2) })}
      </p>
    </section>
  )
}
