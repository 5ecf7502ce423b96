import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { write } from '../../../shared/lab/contract/write'
import { STEP_SECONDS, voiceKernel, type VoiceStep, waysOf } from '../../../shared/lab/voice'
import { ChoiceButtons } from '../../app/widgets/choice-buttons'
import { useLab, useResting } from '../lab-context'
import { useVoice } from './use-voice'

const STEPS = Object.keys(STEP_SECONDS) as VoiceStep[]

/** Own voice, or the test sound, through what was just drawn. */
export function VoicePanel() {
  const t = useTranslations('labSound')
  const words = useTranslations('lab')
  const lab = useLab()
  const { state } = useResting()
  const voice = useStore(lab, (view) => view.voice)
  const hasRoom = useStore(lab, (view) => view.room !== null) && state.exp === 'e6'
  // Where a step is an echo it should be heard as one; a drawn filter works on samples.
  const [step, setStep] = useState<VoiceStep>(state.exp === 'e8' ? 'stepSample' : 'stepLong')
  const [kernel, setKernel] = useState<'drawn' | 'recorded'>('recorded')
  const recorded = hasRoom && kernel === 'recorded'
  const verbs = useVoice(step, recorded)
  if (!voiceKernel(state)) return null
  return (
    <section className="lab-section" aria-label={t('voice')} data-testid="lab-voice">
      <h2 className="lab-heading">{t('voice')}</h2>
      <p className="small second">
        {voice ? t('voiceFrozen', { seconds: write(voice.samples.length / voice.rate, 2) }) : t('voiceNone')}
      </p>
      {hasRoom && (
        <div className="lab-choice">
          <span className="field-label">{t('voiceKernel')}</span>
          <ChoiceButtons
            label={t('voiceKernel')}
            value={kernel}
            options={(['recorded', 'drawn'] as const).map((id) => ({ id, name: t(id) }))}
            onChange={setKernel}
          />
        </div>
      )}
      {!recorded && (
        <div className="lab-choice">
          <span className="field-label">{t('voiceStep')}</span>
          <ChoiceButtons
            label={t('voiceStep')}
            value={step}
            options={STEPS.map((id) => ({ id, name: t(id) }))}
            onChange={setStep}
          />
        </div>
      )}
      <div className="lab-buttons">
        <Button className="button" onPress={() => void verbs.freeze()}>
          {t('freeze')}
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
