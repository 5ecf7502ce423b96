import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import type { VoiceProcessing } from '../../../shared/capture/capture'
import { useServices } from '../../app/services'
import { useShell } from '../../app/shell'
import { SourceNotice } from '../../app/sources/source-notice'
import { ChoiceButtons } from '../../app/widgets/choice-buttons'
import { LevelMeter } from '../../app/widgets/level-meter'
import { Panel } from '../../app/widgets/panel'
import { ToggleSwitch } from '../../app/widgets/toggle-switch'
import { Setting } from '../setting'
import { DeviceSelect } from './device-select'

const PROCESSING = ['echoCancellation', 'noiseSuppression', 'autoGainControl'] as const

function Level() {
  const t = useTranslations('settings.devices')
  const { audio } = useServices()
  const read = useCallback(() => {
    const { inputPeak, inputHeld, inputClipped } = audio.reading()
    return { peak: inputPeak, held: inputHeld, clipped: inputClipped }
  }, [audio])
  return <LevelMeter label={t('level')} hue="input" read={read} onClearClip={() => audio.clearClip()} />
}

function Processing() {
  const t = useTranslations('settings.devices')
  const { settings } = useServices()
  const processing = useStore(settings.store, (state) => state.processing)
  const set = (change: Partial<VoiceProcessing>) => settings.change({ processing: { ...processing, ...change } })
  return PROCESSING.map((name) => (
    <Setting key={name} id={name} name={t(name)} hint={t(`${name}Hint`)}>
      <ToggleSwitch label={t(name)} hideLabel selected={processing[name]} onChange={(on) => set({ [name]: on })} />
    </Setting>
  ))
}

export function MicrophonePanel() {
  const t = useTranslations('settings.devices')
  const names = useTranslations('app.source')
  const { capture, settings } = useServices()
  const { sources } = useShell()
  const isOpen = useStore(capture.store, (state) => state.sources.microphone.kind === 'open')
  const testSound = useStore(settings.store, (state) => state.testSound)
  return (
    <Panel
      title={t('microphone')}
      level={3}
      actions={
        <ToggleSwitch
          label={t('microphoneUse')}
          selected={isOpen}
          onChange={(on) => void (on ? sources.useMicrophone() : sources.useTestSound())}
        />
      }
    >
      <SourceNotice medium="sound" />
      <Setting id="microphone" name={t('device')}>
        {isOpen && <Level />}
        <DeviceSelect kind="microphone" label={t('microphone')} />
      </Setting>
      <Processing />
      <Setting id="testSound" name={t('testSound')}>
        <ChoiceButtons
          label={t('testSound')}
          value={testSound}
          onChange={(id) => settings.change({ testSound: id })}
          options={(['speech', 'sweep'] as const).map((id) => ({ id, name: names(id) }))}
        />
      </Setting>
    </Panel>
  )
}
