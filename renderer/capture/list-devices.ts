/** The browser's device list in our words. */
import type { Device, DeviceKind } from '../../shared/capture/capture'
import { isRealDevice } from '../../shared/capture/choice'

const kinds: Readonly<Record<MediaDeviceKind, DeviceKind>> = {
  audioinput: 'microphone',
  videoinput: 'camera',
  audiooutput: 'output',
}

/** Main takes no more of a list, nor longer names. */
const MAX_DEVICES = 256
const MAX_TEXT = 512

/** Without the doubles that Chromium lists for the system's default. */
export async function listDevices(media: Pick<MediaDevices, 'enumerateDevices'>): Promise<Device[]> {
  const all = await media.enumerateDevices()
  return all
    .map(({ kind, deviceId, label }) => ({ kind: kinds[kind], id: deviceId, label: label.slice(0, MAX_TEXT) }))
    .filter((device) => isRealDevice(device) && device.id.length <= MAX_TEXT)
    .slice(0, MAX_DEVICES)
}
