/** The only addresses that the program ever hands to the system. Pure. */
import type { Requests } from '../../../shared/ipc/contract'

export type LinkName = Requests['app:open-link']['payload']['link']

const links: Readonly<Record<string, Readonly<Partial<Record<LinkName, string>>>>> = {
  darwin: {
    'privacy-microphone': 'x-apple.systempreferences:com.apple.preference.security?Privacy_Microphone',
    'privacy-camera': 'x-apple.systempreferences:com.apple.preference.security?Privacy_Camera',
    'privacy-screen': 'x-apple.systempreferences:com.apple.preference.security?Privacy_ScreenCapture',
  },
  win32: {
    'privacy-microphone': 'ms-settings:privacy-microphone',
    'privacy-camera': 'ms-settings:privacy-webcam',
  },
}

/** undefined where the system has no such page (Linux has none at all). */
export function systemLink(platform: string, link: LinkName): string | undefined {
  return links[platform]?.[link]
}
