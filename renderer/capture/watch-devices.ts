/**
 * Looks at the device list again and again. Events are not enough: Chromium on Linux hears of devices from the kernel,
 * while a sound server takes a source away (a Bluetooth headset, a network device) without a word and moves the stream
 * to another one, so that neither `devicechange` nor `ended` comes.
 */
import type { Milliseconds } from '../../shared/units'

/** While a device is in use or missed: noticed, and back again, within 2 s. */
const WATCHFUL: Milliseconds = 750
/** Otherwise only the names in the pickers depend on it. */
const IDLE: Milliseconds = 4000

/** @returns ends the watch. */
export function watchDevices(look: () => Promise<void>, isWatchful: () => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false
  let waited: Milliseconds = 0

  function wait() {
    if (!ended) timer = setTimeout(tick, WATCHFUL)
  }

  function tick() {
    waited += WATCHFUL
    if (!isWatchful() && waited < IDLE) return wait()
    waited = 0
    // A list that cannot be read now is asked for again at the next turn.
    void look()
      .catch(() => undefined)
      .then(wait)
  }

  wait()
  return () => {
    ended = true
    clearTimeout(timer)
  }
}
