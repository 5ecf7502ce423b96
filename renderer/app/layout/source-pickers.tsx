import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import type { Device } from '../../../shared/capture/capture'
import { useCommand } from '../../commands/use-command'
import { useServices } from '../services'
import { useShell } from '../shell'
import { MenuButton, type MenuEntry } from '../widgets/menu-button'

/** Entries for the system's default and every device of one kind. */
export function useDeviceEntries(kind: Device['kind'], inUse: boolean, choose: (device: Device | null) => void) {
  const t = useTranslations('app.source')
  const { capture } = useServices()
  const devices = useStore(capture.store, (state) => state.devices)
  const chosen = useStore(capture.store, (state) => state.chosen[kind])
  const own = devices.filter((device) => device.kind === kind && device.id !== 'default')
  const entries: MenuEntry[] = own.map((device) => ({
    id: device.id,
    name: device.label || t('unnamed'),
    isChecked: inUse && chosen?.id === device.id,
    onChoose: () => choose(device),
  }))
  const fallback: MenuEntry = {
    id: 'system-default',
    name: t('systemDefault'),
    isChecked: inUse && chosen === null,
    onChoose: () => choose(null),
  }
  return [fallback, ...entries]
}

/** Opens a file as source, whichever of both it becomes. */
function useOpenEntry(): MenuEntry {
  const { name, keys, run } = useCommand('file.open')
  return { id: 'open', name, keys, onChoose: run }
}

export function SoundPicker() {
  const t = useTranslations('app.source')
  const { start, capture } = useServices()
  const { sources, ui } = useShell()
  const open = useOpenEntry()
  const sound = useStore(sources.store, (state) => state.sound)
  const choice = useStore(sources.store, (state) => state.choice.sound)
  const state = useStore(capture.store, ({ sources }) => sources[choice === 'screen' ? 'screen' : 'microphone'])
  const isLive = sound?.kind === 'stream'
  const devices = useDeviceEntries('microphone', isLive && choice === 'microphone', (device) => {
    void sources.useMicrophone(device)
  })
  const test = (name: 'speech' | 'sweep'): MenuEntry => ({
    id: name,
    name: t(name),
    isChecked: sound?.kind === 'test' && sound.sound === name,
    onChoose: () => {
      sources.leaveFile('sound')
      void sources.useTestSound(name)
    },
  })
  const shown =
    isLive && state.kind === 'open'
      ? state.label || t('unnamed')
      : sound?.kind === 'file'
        ? sound.name
        : t(sound?.kind === 'test' ? sound.sound : 'speech')
  return (
    <MenuButton
      label={t('microphonePicker')}
      className="quiet picker"
      groups={[
        { id: 'devices', name: t('microphones'), showName: true, entries: devices },
        { id: 'tests', name: t('testSounds'), showName: true, entries: [test('speech'), test('sweep')] },
        {
          id: 'screens',
          name: t('other'),
          entries: [
            {
              id: 'screen-sound',
              name: start.systemAudio ? t('screensWithSound') : t('noSystemAudio'),
              isDisabled: !start.systemAudio,
              onChoose: () => ui.open('screens-for-sound'),
            },
            open,
          ],
        },
      ]}
    >
      <span className="select-value">{shown}</span>
    </MenuButton>
  )
}

export function PicturePicker() {
  const t = useTranslations('app.source')
  const { capture } = useServices()
  const { sources, ui } = useShell()
  const open = useOpenEntry()
  const picture = useStore(sources.store, (state) => state.picture)
  const choice = useStore(sources.store, (state) => state.choice.picture)
  const state = useStore(capture.store, ({ sources }) => sources[choice === 'screen' ? 'screen' : 'camera'])
  const isLive = picture?.kind === 'track'
  const devices = useDeviceEntries('camera', isLive && choice === 'camera', (device) => {
    void sources.useCamera(device)
  })
  const shown =
    isLive && state.kind === 'open'
      ? state.label || t('unnamed')
      : picture?.kind === 'image' || picture?.kind === 'video'
        ? picture.name
        : t('chart')
  return (
    <MenuButton
      label={t('cameraPicker')}
      className="quiet picker"
      groups={[
        { id: 'devices', name: t('cameras'), showName: true, entries: devices },
        {
          id: 'tests',
          name: t('testPictures'),
          showName: true,
          entries: [
            {
              id: 'chart',
              name: t('chart'),
              isChecked: picture?.kind === 'test',
              onChoose: () => {
                sources.leaveFile('picture')
                void sources.useTestChart()
              },
            },
          ],
        },
        {
          id: 'screens',
          name: t('other'),
          entries: [{ id: 'screens', name: t('screens'), onChoose: () => ui.open('screens-for-picture') }, open],
        },
      ]}
    >
      <span className="select-value">{shown}</span>
    </MenuButton>
  )
}
