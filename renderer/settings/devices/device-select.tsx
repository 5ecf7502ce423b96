import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import type { Device, DeviceKind } from '../../../shared/capture/capture'
import { useServices } from '../../app/services'
import { SelectButton } from '../../app/widgets/select-button'

const DEFAULT = 'system-default'

interface DeviceSelectProps {
  kind: DeviceKind
  label: string
}

/** Which device of a kind is used; choosing does not open it. */
export function DeviceSelect({ kind, label }: DeviceSelectProps) {
  const t = useTranslations('app.source')
  const { capture } = useServices()
  const devices = useStore(capture.store, (state) => state.devices)
  const chosen = useStore(capture.store, (state) => state.chosen[kind])
  const own = devices.filter((device: Device) => device.kind === kind && device.id !== 'default' && device.id !== '')
  return (
    <SelectButton
      label={label}
      value={chosen && own.some((device) => device.id === chosen.id) ? chosen.id : DEFAULT}
      options={[
        { id: DEFAULT, name: t('systemDefault') },
        ...own.map((device) => ({ id: device.id, name: device.label || t('unnamed') })),
      ]}
      onChange={(id) => void capture.choose(kind, own.find((device) => device.id === id) ?? null)}
    />
  )
}
