/** What a changed device list means for a source that is running or waiting for its device. */
import type { Device, DeviceKind } from './capture'
import { isPseudoDevice, isRealDevice } from './choice'

export interface DeviceInUse {
  id: string
  label: string
}

/** A device that went away while it was used; `id` and `label` find it again. */
export interface MissingDevice extends DeviceInUse {
  /** The user had chosen this device by name; false: it was the system's default. */
  chosen: boolean
}

export type HotPlugStep =
  | { kind: 'keep' }
  /** The device in use is gone: open the default one, or the test source where `instead` is null. */
  | { kind: 'lost'; missing: MissingDevice; instead: Device | null }
  /** The missing device is back: reopen with it. */
  | { kind: 'returned' }

export interface HotPlugInput {
  kind: DeviceKind
  devices: readonly Device[]
  inUse: DeviceInUse | null
  missing: MissingDevice | null
  chosen: Device | null
}

/** A chosen device that is present goes before whatever is used instead of it, also when it was absent from the start. */
export function planHotPlug({ kind, devices, inUse, missing, chosen }: HotPlugInput): HotPlugStep {
  const present = devices.filter((device) => device.kind === kind && isRealDevice(device))
  if (missing && present.some((device) => isSame(device, missing))) return { kind: 'returned' }
  if (!inUse) return { kind: 'keep' }
  if (!missing && chosen && !isSame(chosen, inUse)) return { kind: 'returned' }
  // A stream of "the default" moves along by itself while there is any device.
  const isHere = isPseudoDevice(inUse.id) ? present.length > 0 : present.some((device) => isSame(device, inUse))
  if (isHere) return { kind: 'keep' }
  return {
    kind: 'lost',
    missing: missing ?? { ...inUse, chosen: chosen !== null },
    instead: present[0] ?? null,
  }
}

function isSame(device: DeviceInUse, other: DeviceInUse): boolean {
  return device.id === other.id || (device.label !== '' && device.label === other.label)
}
