/** From main's grant to the constraints of the one capture call. Pure. */
import type { CameraFormat, CaptureGrant } from '../../shared/capture/capture'

/** A format is a wish: a camera that lacks it gives its nearest one. */
export function formatConstraints({ width, height, frameRate }: CameraFormat): MediaTrackConstraints {
  return { width: { ideal: width }, height: { ideal: height }, frameRate: { ideal: frameRate } }
}

/** Constraints of getUserMedia; voice processing is always named, since the browser's defaults are on. */
export function userMediaConstraints(grant: CaptureGrant): MediaStreamConstraints {
  const device: MediaTrackConstraints = grant.deviceId === undefined ? {} : { deviceId: { exact: grant.deviceId } }
  return grant.kind === 'camera'
    ? { video: { ...device, ...formatConstraints(grant.format) } }
    : { audio: { ...device, ...grant.processing } }
}

/** Sound of the system comes as it is: it has passed through no microphone. */
export function displayMediaConstraints({ systemAudio, format }: CaptureGrant): DisplayMediaStreamOptions {
  const plain = { echoCancellation: false, noiseSuppression: false, autoGainControl: false }
  return { video: { frameRate: { ideal: format.frameRate } }, audio: systemAudio ? plain : false }
}
