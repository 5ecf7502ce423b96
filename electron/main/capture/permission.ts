/** What the operating system says of capture. Where it has no say (Linux), its functions are missing. */
import type { SystemPreferences } from 'electron'
import type { CaptureKind } from '../../../shared/capture/capture'

export interface SystemPermission {
  /** Asks the user through the system where that is still open. */
  ask(kind: CaptureKind): Promise<boolean>
  denies(kind: CaptureKind): boolean
}

/** Looked up at each call: macOS and Windows let the user change it while the program runs. */
type Preferences = Partial<Pick<SystemPreferences, 'getMediaAccessStatus' | 'askForMediaAccess'>>

export function createSystemPermission(preferences: Preferences): SystemPermission {
  const status = (kind: CaptureKind) => preferences.getMediaAccessStatus?.(kind) ?? 'granted'
  const denies = (kind: CaptureKind) => ['denied', 'restricted'].includes(status(kind))
  return {
    denies,
    async ask(kind) {
      if (denies(kind)) return false
      if (status(kind) !== 'not-determined' || kind === 'screen') return true
      return (await preferences.askForMediaAccess?.(kind)) ?? true
    },
  }
}
