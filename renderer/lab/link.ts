/** A state as a link `convolab://lab/<base64url of its JSON>`, and back. */
import { readState } from '../../shared/lab/experiments'
import type { LabState } from '../../shared/lab/contract/state'

export const LINK_START = 'convolab://lab/'
/** What mail programs and chats still pass on whole. */
export const LINK_LIMIT = 4096

/** Null when it is too long for a link: save a file then. */
export function toLink(state: LabState): string | null {
  const bytes = new TextEncoder().encode(JSON.stringify(state))
  const base64 = btoa(String.fromCharCode(...bytes))
  const link = LINK_START + base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
  return link.length <= LINK_LIMIT ? link : null
}

/** Null for what is no link to a state of an experiment. */
export function fromLink(text: string): LabState | null {
  const link = text.trim()
  if (!link.startsWith(LINK_START) || link.length > LINK_LIMIT) return null
  return fromJson(() => {
    const base64 = link.slice(LINK_START.length).replaceAll('-', '+').replaceAll('_', '/')
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)))
  })
}

/** The text of a saved file; null for anything else. */
export function fromFile(text: string): LabState | null {
  return fromJson(() => text)
}

function fromJson(text: () => string): LabState | null {
  try {
    return readState(JSON.parse(text()))
  } catch (error) {
    // Not base64, not UTF-8 or not JSON: three ways of being no state.
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof DOMException) return null
    throw error
  }
}
