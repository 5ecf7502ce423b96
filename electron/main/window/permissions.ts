/** Which web permission our page may have. Pure: what Electron asks comes in as a value. */
import type { CaptureKind } from '../../../shared/capture/capture'

export interface PermissionQuestion {
  permission: string
  /** Our window, our main frame, our origin: anything else gets nothing. */
  trusted: boolean
  /** Of a media request: what it wants. */
  media: readonly string[]
}

export type PermissionAnswer =
  | { kind: 'allow' }
  | { kind: 'deny' }
  /** Allowed only by using up a pending capture session of each kind. */
  | { kind: 'needs-session'; kinds: readonly CaptureKind[] }
  /** Allowed while a screen session is pending; the display-media handler, called next, uses it up. */
  | { kind: 'needs-screen' }

/** Asked for an action: a capture call, full screen, an output device. */
export function answerRequest({ permission, trusted, media }: PermissionQuestion): PermissionAnswer {
  if (!trusted) return { kind: 'deny' }
  switch (permission) {
    case 'fullscreen':
    case 'speaker-selection':
      return { kind: 'allow' }
    case 'media':
      return mediaAnswer(media)
    case 'display-capture':
      return { kind: 'needs-screen' }
    default:
      return { kind: 'deny' }
  }
}

/** A call for a screen comes as a media request that names no medium. */
function mediaAnswer(media: readonly string[]): PermissionAnswer {
  if (media.length === 0) return { kind: 'needs-screen' }
  const kinds = media.map((each) => (each === 'audio' ? 'microphone' : each === 'video' ? 'camera' : undefined))
  const known = kinds.filter((kind) => kind !== undefined)
  return known.length === kinds.length ? { kind: 'needs-session', kinds: known } : { kind: 'deny' }
}

/** Asked for a state: lets our page read the names of devices; opening one still takes a request. */
export function answerCheck({ permission, trusted }: Omit<PermissionQuestion, 'media'>): boolean {
  return trusted && ['fullscreen', 'media', 'speaker-selection'].includes(permission)
}
