/** The only reader of the bridge that preload puts on the window. */
import type { Host } from './contract'

declare global {
  interface Window {
    readonly convolab?: Host
  }
}

/** @throws Error where the page was not opened by Convolab: in a browser, or with a preload that failed. */
function bridge(): Host {
  if (!window.convolab) throw new Error('The bridge to the main process is missing: open this page in Convolab.')
  return window.convolab
}

/** Looks the bridge up at each call, so that a page without one can still say what is missing. */
export const host: Host = {
  request: (key, payload) => bridge().request(key, payload),
  on: (key, listener) => bridge().on(key, listener),
}
