import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import type { CaptureRefusal } from '../../../shared/capture/capture'
import type { LostDevice } from '../../capture/contract'
import { useServices } from '../services'
import { useShell } from '../shell'
import type { UiStore } from '../ui-store'
import { focusSetting } from '../../settings/focus-setting'
import { Notice, type NoticeAction } from '../widgets/notice'
import { PictureEngineNotice, SoundEngineNotice } from './engine-notices'

type LiveKind = 'microphone' | 'camera'

function chooseDevice(ui: UiStore, kind: LiveKind): void {
  ui.show('settings', 'devices')
  focusSetting(kind)
}

/** What keeps a device from being used, with the ways on. Stands in the panel that the device feeds. */
export function SourceNotice({ medium }: { medium: 'sound' | 'picture' }) {
  const kind: LiveKind = medium === 'sound' ? 'microphone' : 'camera'
  return (
    <>
      {medium === 'sound' ? <SoundEngineNotice /> : <PictureEngineNotice />}
      <RefusalNotice kind={kind} />
      <LostNotice kind={kind} />
      <StalledNotice medium={medium} kind={kind} />
      {medium === 'picture' && <ScreenNotice />}
    </>
  )
}

function useRefusalActions(kind: LiveKind, reason: CaptureRefusal): NoticeAction[] {
  const t = useTranslations('capture')
  const { host } = useServices()
  const { sources, ui } = useShell()
  const again = kind === 'microphone' ? () => sources.useMicrophone() : () => sources.useCamera()
  const test = kind === 'microphone' ? () => sources.useTestSound() : () => sources.useTestChart()
  const actions: Record<'again' | 'settings' | 'choose' | 'test', NoticeAction> = {
    again: { name: t('tryAgain'), onChoose: () => void again() },
    settings: {
      name: t('openSystemSettings'),
      onChoose: () => void host.request('app:open-link', { link: `privacy-${kind}` }),
    },
    choose: {
      name: t(reason === 'no-device' ? 'chooseDevice' : 'chooseAnother'),
      onChoose: () => chooseDevice(ui, kind),
    },
    test: { name: t(`${kind}.keepTest`), onChoose: () => void test() },
  }
  if (reason === 'denied-by-system') return [actions.settings, actions.again, actions.test]
  if (reason === 'no-device') return [actions.choose, actions.again, actions.test]
  return [actions.again, actions.choose, actions.test]
}

function Refusal({ kind, reason }: { kind: LiveKind; reason: CaptureRefusal }) {
  const t = useTranslations('capture')
  const { start } = useServices()
  const actions = useRefusalActions(kind, reason)
  const { platform } = start
  const where = platform === 'darwin' || platform === 'win32' ? platform : 'linux'
  const text = t(`${kind}.${reason}`)
  return (
    <Notice tone="warning" actions={actions}>
      {reason === 'denied-by-system' ? `${text} ${t(`where.${where}`)}` : text}
    </Notice>
  )
}

function RefusalNotice({ kind }: { kind: LiveKind }) {
  const { capture } = useServices()
  const { sources } = useShell()
  const state = useStore(capture.store, (all) => all.sources[kind])
  const choice = useStore(sources.store, (all) => (kind === 'microphone' ? all.choice.sound : all.choice.picture))
  if (state.kind !== 'failed' || choice !== kind) return null
  return <Refusal kind={kind} reason={state.reason} />
}

function LostNotice({ kind }: { kind: LiveKind }) {
  const { capture } = useServices()
  const lost = useStore(capture.store, (state) => state.lost.find((device) => device.kind === kind))
  return lost ? <Lost kind={kind} lost={lost} /> : null
}

function Lost({ kind, lost }: { kind: LiveKind; lost: LostDevice }) {
  const t = useTranslations('capture')
  const { capture } = useServices()
  const { ui } = useShell()
  const { label, instead } = lost
  const actions = [
    { name: t('choose'), onChoose: () => chooseDevice(ui, kind) },
    { name: t('dismiss'), onChoose: () => capture.dismissLost(kind) },
  ]
  return (
    <Notice tone="warning" actions={actions}>
      {instead === null ? t(`${kind}.lostToTest`, { label }) : t(`${kind}.lost`, { label, instead })}
    </Notice>
  )
}

function StalledNotice({ medium, kind }: { medium: 'sound' | 'picture'; kind: LiveKind }) {
  const t = useTranslations('capture')
  const { sources, ui } = useShell()
  const isStalled = useStore(sources.store, (state) => state.stalled[medium] && state.choice[medium] === kind)
  if (!isStalled) return null
  const test = kind === 'microphone' ? () => sources.useTestSound() : () => sources.useTestChart()
  return (
    <Notice
      tone="warning"
      actions={[
        { name: t('chooseAnother'), onChoose: () => chooseDevice(ui, kind) },
        { name: t(`${kind}.keepTest`), onChoose: () => void test() },
      ]}
    >
      {t(`${kind}.stalled`)}
    </Notice>
  )
}

function ScreenNotice() {
  const t = useTranslations('capture')
  const { capture } = useServices()
  const { ui } = useShell()
  const state = useStore(capture.store, ({ sources }) => sources.screen)
  if (state.kind !== 'failed') return null
  return (
    <Notice
      tone="warning"
      actions={[
        { name: t('chooseAnother'), onChoose: () => ui.open('screens-for-picture') },
        { name: t('dismiss'), onChoose: () => void capture.close('screen') },
      ]}
    >
      {t(`screen.${state.reason}`)}
    </Notice>
  )
}
