/** Which device to use: the remembered one wherever it can be found again, else the system's default. */
import type { Device, DeviceKind } from './capture'

export interface RememberedDevice {
  id: string
  label: string
}

/** Chromium lists the system's choice twice, once under these names; the real device is enough. */
const PSEUDO_DEVICES: readonly string[] = ['default', 'communications', '']

export function isPseudoDevice(id: string): boolean {
  return PSEUDO_DEVICES.includes(id)
}

export function isRealDevice(device: Device): boolean {
  return !isPseudoDevice(device.id)
}

/** The remembered id, else the same name (ids change with the profile and the port), else null: the default device. */
export function chooseDevice(
  devices: readonly Device[],
  kind: DeviceKind,
  remembered: RememberedDevice | null,
): Device | null {
  if (!remembered) return null
  const candidates = devices.filter((device) => device.kind === kind && isRealDevice(device))
  return (
    candidates.find((device) => device.id === remembered.id) ??
    candidates.find((device) => device.label !== '' && device.label === remembered.label) ??
    null
  )
}

export function chooseDevices(
  devices: readonly Device[],
  remembered: Readonly<Record<DeviceKind, RememberedDevice | null>>,
): Record<DeviceKind, Device | null> {
  return {
    microphone: chooseDevice(devices, 'microphone', remembered.microphone),
    camera: chooseDevice(devices, 'camera', remembered.camera),
    output: chooseDevice(devices, 'output', remembered.output),
  }
}
