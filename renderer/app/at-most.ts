import type { Milliseconds } from '../../shared/units'

/** Waits for work that had better be done first, but not longer than `patience`; how it ends is its own affair. */
export function atMost(patience: Milliseconds, work: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience)
    const end = () => {
      clearTimeout(timer)
      resolve()
    }
    work.then(end, end)
  })
}
