import { useCallback } from 'react'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { formatRate } from '../../app/format/format-value'
import { useServices } from '../../app/services'
import { ChoiceButtons } from '../../app/widgets/choice-buttons'
import { Notice } from '../../app/widgets/notice'
import { Panel } from '../../app/widgets/panel'
import { useReadout } from '../../app/widgets/use-readout'
import { Setting } from '../setting'
import { DeviceSelect } from './device-select'

function LostOutput() {
  const t = useTranslations('capture')
  const { capture } = useServices()
  const lost = useStore(capture.store, (state) => state.lost.find((device) => device.kind === 'output'))
  if (!lost) return null
  const { label, instead } = lost
  return (
    <Notice tone="warning" actions={[{ name: t('dismiss'), onChoose: () => capture.dismissLost('output') }]}>
      {instead === null ? t('output.lostToDefault', { label }) : t('output.lost', { label, instead })}
    </Notice>
  )
}

export function OutputPanel() {
  const t = useTranslations('settings.devices')
  const { audio, settings } = useServices()
  const latency = useStore(settings.store, (state) => state.latency)
  const rate = useReadout(useCallback(() => formatRate(audio.facts().contextRate), [audio]))
  return (
    <Panel title={t('output')} level={3}>
      <LostOutput />
      <Setting id="outputDevice" name={t('device')}>
        <DeviceSelect kind="output" label={t('outputDevice')} />
      </Setting>
      <Setting id="testTone" name={t('testTone')} hint={t('testToneHint')}>
        <Button className="button" aria-label={t('testTone')} onPress={() => audio.playTestTone()}>
          {t('play')}
        </Button>
      </Setting>
      <Setting id="buffer" name={t('buffer')} hint={t('bufferHint')}>
        <ChoiceButtons
          label={t('buffer')}
          value={latency}
          onChange={(id) => settings.change({ latency: id })}
          options={(['interactive', 'balanced', 'playback'] as const).map((id) => ({ id, name: t(id) }))}
        />
      </Setting>
      <Setting id="rate" name={t('rate')} hint={t('rateHint')}>
        <span className="number">{rate}</span>
      </Setting>
    </Panel>
  )
}
