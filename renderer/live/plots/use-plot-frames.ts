import { useEffect, useRef } from 'react'
import { everyFrame } from '../../plots/frame-loop'

/** Enough for the eye, half the work of a 60 Hz display. */
const PER_SECOND = 30

/** Calls 30 times a second while `active` and the window is seen. */
export function usePlotFrames(draw: (time: DOMHighResTimeStamp) => void, active: boolean): void {
  const latest = useRef(draw)
  useEffect(() => {
    latest.current = draw
  })
  useEffect(() => (active ? everyFrame((time) => latest.current(time), PER_SECOND) : undefined), [active])
}
