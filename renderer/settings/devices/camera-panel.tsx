import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import type { CameraFormat } from '../../../shared/capture/capture'
import { useServices } from '../../app/services'
import { useShell } from '../../app/shell'
import { SourceNotice } from '../../app/sources/source-notice'
import { Panel } from '../../app/widgets/panel'
import { SelectButton } from '../../app/widgets/select-button'
import { ToggleSwitch } from '../../app/widgets/toggle-switch'
import { Setting } from '../setting'
import { PictureEngine } from './picture-engine'
import { DeviceSelect } from './device-select'
import { StreamView } from './stream-view'

const SIZES = ['160×120', '320×240', '640×360', '640×480', '1280×720', '1920×1080', '2560×1440', '3840×2160'] as const
const RATES = [5, 10, 15, 24, 25, 30, 50, 60] as const

function Format() {
  const t = useTranslations('settings.devices')
  const { settings } = useServices()
  const camera = useStore(settings.store, (state) => state.camera)
  const set = (change: Partial<CameraFormat>) => settings.change({ camera: { ...camera, ...change } })
  const setSize = (size: string) => {
    const [width = camera.width, height = camera.height] = size.split('×').map(Number)
    set({ width, height })
  }
  return (
    <>
      <Setting id="resolution" name={t('resolution')}>
        <SelectButton
          label={t('resolution')}
          value={`${camera.width}×${camera.height}`}
          options={SIZES.map((id) => ({ id: id as string, name: id }))}
          onChange={setSize}
        />
      </Setting>
      <Setting id="frameRate" name={t('frameRate')}>
        <SelectButton
          label={t('frameRate')}
          value={String(camera.frameRate)}
          options={RATES.map((rate) => ({ id: String(rate), name: t('frameRateValue', { value: String(rate) }) }))}
          onChange={(rate) => set({ frameRate: Number(rate) })}
        />
      </Setting>
    </>
  )
}

export function CameraPanel() {
  const t = useTranslations('settings.devices')
  const { capture } = useServices()
  const { sources } = useShell()
  const state = useStore(capture.store, ({ sources: all }) => all.camera)
  const isOpen = state.kind === 'open'
  return (
    <Panel
      title={t('camera')}
      level={3}
      actions={
        <ToggleSwitch
          label={t('cameraUse')}
          selected={isOpen}
          onChange={(on) => void (on ? sources.useCamera() : sources.useTestChart())}
        />
      }
    >
      <SourceNotice medium="picture" />
      <Setting id="camera" name={t('device')}>
        {isOpen && <StreamView stream={state.stream} label={t('preview')} />}
        <DeviceSelect kind="camera" label={t('camera')} />
      </Setting>
      <Format />
      <PictureEngine />
    </Panel>
  )
}
