import { AudioWaveform, FlaskConical, Settings } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { useCommand } from '../../commands/use-command'
import { useShell } from '../shell'
import type { Screen } from '../ui-store'
import { WithTooltip } from '../widgets/with-tooltip'
import { KeyedButton } from '../widgets/keyed-button'
import './rail.css'

function RailItem({ screen, icon }: { screen: Screen; icon: ReactNode }) {
  const { ui } = useShell()
  const { name, keys, ariaKeys, run } = useCommand(`screen.${screen}`)
  const isCurrent = useStore(ui, (state) => state.screen === screen)
  return (
    <WithTooltip text={name} keys={keys}>
      <KeyedButton
        className="rail-item"
        aria-current={isCurrent ? 'page' : undefined}
        aria-label={name}
        ariaKeys={ariaKeys}
        onPress={run}
      >
        {icon}
        <span className="rail-word">{name}</span>
      </KeyedButton>
    </WithTooltip>
  )
}

/** The screens; below them the settings. */
export function Rail() {
  const t = useTranslations('app.landmark')
  return (
    <nav className="rail" aria-label={t('screens')} data-region tabIndex={-1}>
      <RailItem screen="live" icon={<AudioWaveform aria-hidden="true" />} />
      <RailItem screen="lab" icon={<FlaskConical aria-hidden="true" />} />
      <span className="spacer" />
      <RailItem screen="settings" icon={<Settings aria-hidden="true" />} />
    </nav>
  )
}
