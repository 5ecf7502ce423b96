import { useEffect } from 'react'
import { useStore } from 'zustand'
import { experimentOf } from '../../shared/lab/experiments'
import { useLab } from './lab-context'

/** Where motion is reduced the clock goes on in cuts of a second. */
const CUT = 1

/** Whether whoever looks wants cuts in place of motion. */
export function isReduced(): boolean {
  return document.documentElement.dataset.motion === 'reduced' || matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** Sends the time that passes to the open experiment while it plays, and stops at its end. */
export function useClock(): void {
  const lab = useLab()
  const playing = useStore(lab, (view) => view.playing)
  useEffect(() => {
    if (!playing) return
    let before = performance.now()
    let saved = 0
    let frame = requestAnimationFrame(function tick(now) {
      const { open, speed } = lab.getState()
      saved += Math.max(0, (now - before) / 1000) * speed
      before = now
      if (!isReduced() || saved >= CUT) {
        lab.dispatch({ type: 'time', seconds: saved })
        saved = 0
      }
      const { states } = lab.getState()
      if (!open || states[open].data.at >= experimentOf(open).last(states[open])) lab.setState({ playing: false })
      else frame = requestAnimationFrame(tick)
    })
    return () => cancelAnimationFrame(frame)
  }, [lab, playing])
}

/** Plays from here, from the start when at the end, or pauses. */
export function togglePlay(lab: ReturnType<typeof useLab>): void {
  const { open, playing, states } = lab.getState()
  if (!open) return
  if (!playing && states[open].data.at >= experimentOf(open).last(states[open])) lab.dispatch({ type: 'seek', at: 0 })
  lab.setState({ playing: !playing, predicting: false })
}
