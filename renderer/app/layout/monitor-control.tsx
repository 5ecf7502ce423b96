import { ChevronDown, Headphones, VolumeX } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { useCommand } from '../../commands/use-command'
import { LOWERED } from '../monitor'
import { useServices } from '../services'
import { useMonitor } from '../session-state'
import { useShell } from '../shell'
import { MenuButton } from '../widgets/menu-button'
import { WithTooltip } from '../widgets/with-tooltip'
import { useDeviceEntries } from './source-pickers'
import { KeyedButton } from '../widgets/keyed-button'

/** Switch of the monitor with its output and level beside it. */
export function MonitorControl() {
  const t = useTranslations('app.monitor')
  const { audio, capture } = useServices()
  const { monitorLevel } = useShell()
  const monitor = useMonitor()
  const command = useCommand('monitor.toggle')
  const gain = useStore(monitorLevel.store, (state) => state.gain)
  const outputs = useDeviceEntries('output', true, (device) => {
    void capture.choose('output', device)
  })
  const isOn = monitor.kind === 'on'
  return (
    <div className="split-button">
      <WithTooltip text={isOn ? command.name : t('headphones')} keys={command.keys}>
        <KeyedButton
          className="button quiet monitor-button"
          aria-pressed={isOn}
          aria-label={t('label')}
          ariaKeys={command.ariaKeys}
          onPress={command.run}
        >
          {isOn ? <Headphones aria-hidden="true" /> : <VolumeX aria-hidden="true" />}
          <span className="monitor-word">{isOn ? t('on') : t('muted')}</span>
        </KeyedButton>
      </WithTooltip>
      <MenuButton
        plain
        className="narrow"
        label={t('options')}
        groups={[
          { id: 'output', name: t('output'), showName: true, entries: outputs },
          {
            id: 'level',
            name: t('level'),
            showName: true,
            entries: [
              { id: 'full', name: t('full'), isChecked: gain === 0, onChoose: () => monitorLevel.set(0) },
              {
                id: 'lowered',
                name: t('lowered'),
                isChecked: gain === LOWERED,
                onChoose: () => monitorLevel.set(LOWERED),
              },
            ],
          },
          {
            id: 'tone',
            name: t('testTone'),
            entries: [{ id: 'test-tone', name: t('testTone'), onChoose: () => audio.playTestTone() }],
          },
        ]}
      >
        <ChevronDown aria-hidden="true" />
      </MenuButton>
    </div>
  )
}
