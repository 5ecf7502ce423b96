/** The device registry: the browser's list, the user's choice, and which device to use of each kind. */
import type { Device, DeviceKind } from '../../../shared/capture/capture'
import { chooseDevice, chooseDevices } from '../../../shared/capture/choice'
import type { SettingsStore } from '../settings/settings-store'

export interface DeviceRegistry {
  /** Takes the list as the browser sees it; answers with the device to use of each kind. */
  update(devices: readonly Device[]): Record<DeviceKind, Device | null>
  choose(kind: DeviceKind, device: { id: string; label: string } | null): void
  /** undefined: the system's default. */
  idFor(kind: DeviceKind): string | undefined
}

export function createDeviceRegistry(settings: Pick<SettingsStore, 'current' | 'change'>): DeviceRegistry {
  let devices: readonly Device[] = []

  /** A device found again by its name is remembered under its new id. */
  function refreshIds(chosen: Record<DeviceKind, Device | null>) {
    const remembered = settings.current().devices
    const next = { ...remembered }
    for (const kind of ['microphone', 'camera', 'output'] as const) {
      const device = chosen[kind]
      if (device && remembered[kind]) next[kind] = { id: device.id, label: device.label || remembered[kind].label }
    }
    settings.change({ devices: next })
  }

  return {
    update(list) {
      devices = list
      const chosen = chooseDevices(devices, settings.current().devices)
      refreshIds(chosen)
      return chosen
    },
    choose(kind, device) {
      settings.change({ devices: { ...settings.current().devices, [kind]: device } })
    },
    idFor: (kind) => chooseDevice(devices, kind, settings.current().devices[kind])?.id,
  }
}
