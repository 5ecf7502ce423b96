import { type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import type { CaptureKind } from '../../../shared/capture/capture'
import { useCommand } from '../../commands/use-command'
import { useServices } from '../services'
import { WithTooltip } from '../widgets/with-tooltip'
import { KeyedButton } from '../widgets/keyed-button'

interface LampProps {
  kind: 'microphone' | 'camera'
  iconOn: ReactNode
  iconOff: ReactNode
}

/** Label of the open session of a kind, or null: main's list is what the lamps show. */
export function useOpenSession(kind: CaptureKind): string | null {
  const { capture } = useServices()
  return useStore(capture.store, (state) => state.sessions.find((session) => session.kind === kind)?.label ?? null)
}

/** Lit exactly while main has a session of this kind open, and the switch of it. */
export function Lamp({ kind, iconOn, iconOff }: LampProps) {
  const t = useTranslations('app.lamp')
  const command = useCommand(`${kind}.toggle`)
  const device = useOpenSession(kind)
  const isOn = device !== null
  return (
    <WithTooltip text={isOn ? t(`${kind}On`, { device }) : t(`${kind}Off`)} keys={command.keys}>
      <KeyedButton
        className="lamp"
        aria-label={t(kind)}
        aria-pressed={isOn}
        ariaKeys={command.ariaKeys}
        onPress={command.run}
      >
        <span className="lamp-light" aria-hidden="true" />
        {isOn ? iconOn : iconOff}
        <span className="lamp-word">{t(kind)}</span>
      </KeyedButton>
    </WithTooltip>
  )
}
