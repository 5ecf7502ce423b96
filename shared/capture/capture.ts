/** Vocabulary of capture: what may be opened, by whom, and how it ends. Main decides; the renderer carries out. */

export type DeviceKind = 'microphone' | 'camera' | 'output'
export type CaptureKind = 'microphone' | 'camera' | 'screen'

export interface Device {
  kind: DeviceKind
  id: string
  /** As the system names it; may be empty until the system lets the name be read. */
  label: string
}

/** Voice processing of the browser; all off by default, since each of them changes what a filter is given. */
export interface VoiceProcessing {
  echoCancellation: boolean
  noiseSuppression: boolean
  autoGainControl: boolean
}

export interface CameraFormat {
  width: number
  height: number
  frameRate: number
}

export type CaptureRequest =
  | { kind: 'microphone' }
  | { kind: 'camera' }
  /** A screen or window from `capture:screens`, with system audio where the platform gives it. */
  | { kind: 'screen'; sourceId: string; systemAudio: boolean }

/** Permission to make exactly one getUserMedia or getDisplayMedia call; main counts the session as open from then on. */
export interface CaptureGrant {
  session: number
  kind: CaptureKind
  /** The device to ask for, or undefined for the system's default. */
  deviceId: string | undefined
  processing: VoiceProcessing
  format: CameraFormat
  systemAudio: boolean
}

/** Names of DOMException that capture calls may end in. */
export const MEDIA_ERRORS = [
  'NotAllowedError',
  'NotFoundError',
  'NotReadableError',
  'OverconstrainedError',
  'AbortError',
  'SecurityError',
  'TypeError',
] as const
export type MediaErrorName = (typeof MEDIA_ERRORS)[number]

/** Why capture could not start. */
export type CaptureRefusal =
  | 'denied-by-system'
  | 'no-device'
  | 'busy-elsewhere'
  | 'cannot-satisfy'
  | 'aborted'
  | 'unsupported'

export type CaptureResult =
  | { kind: 'open'; deviceId: string; label: string }
  | { kind: 'failed'; error: MediaErrorName }

/** Why main ends a session. */
export type CaptureEnd = 'user' | 'suspend' | 'lock' | 'replaced' | 'quit'

export interface OpenSession {
  session: number
  kind: CaptureKind
  label: string
}

/** A screen or window that may be captured. */
export interface ScreenSource {
  id: string
  name: string
  kind: 'screen' | 'window'
  /** `data:image/png` is refused by the CSP, so the picture comes as PNG bytes; may be empty. */
  thumbnail: Uint8Array
}
