/** From the browser's error names to reasons that a person can act on. */
import type { CaptureRefusal, MediaErrorName } from './capture'
import { MEDIA_ERRORS } from './capture'

/**
 * Names as in the Media Capture and Streams specification (getUserMedia, step "exceptions"). `systemDenies`: what the
 * operating system says of this kind; Windows reports a privacy switch as NotReadableError.
 */
export function refusalOf(error: MediaErrorName, systemDenies: boolean): CaptureRefusal {
  switch (error) {
    case 'NotAllowedError':
      return 'denied-by-system'
    case 'NotFoundError':
      return 'no-device'
    case 'NotReadableError':
      return systemDenies ? 'denied-by-system' : 'busy-elsewhere'
    case 'OverconstrainedError':
      return 'cannot-satisfy'
    case 'AbortError':
      return 'aborted'
    case 'SecurityError':
    case 'TypeError':
      return 'unsupported'
  }
}

/** Any thrown value as one of the known names; what is not known counts as aborted. */
export function mediaErrorName(thrown: unknown): MediaErrorName {
  const name = thrown instanceof Error || isNamed(thrown) ? thrown.name : ''
  return MEDIA_ERRORS.find((known) => known === name) ?? 'AbortError'
}

/** DOMException is not an Error in every engine and realm. */
function isNamed(thrown: unknown): thrown is { name: string } {
  return typeof thrown === 'object' && thrown !== null && 'name' in thrown && typeof thrown.name === 'string'
}
