import type { LabStore } from './store'
import { isReduced } from './use-clock'
import { setData } from './use-lab-commands'

/** Long enough to be watched, short enough to be waited for. */
const MILLISECONDS = 1200

/** Brings one number of a change to its place in small steps, and all of it at the end: one step of undo. */
export function growTo(lab: LabStore, change: Readonly<Record<string, unknown>>, key: string): void {
  const { open, states } = lab.getState()
  if (!open) return
  const from = Number({ ...states[open].data }[key as 'at'])
  const to = Number(change[key])
  if (isReduced()) return setData(lab, change)
  const start = performance.now()
  lab.begin()
  requestAnimationFrame(function grow(now) {
    const share = Math.min(1, Math.max(0, (now - start) / MILLISECONDS))
    // Another page has been opened meanwhile: nothing there is to change.
    if (lab.getState().open !== open) return lab.end()
    setData(lab, share < 1 ? { [key]: Math.round(from + share * (to - from)) } : change)
    if (share < 1) requestAnimationFrame(grow)
    else lab.end()
  })
}
