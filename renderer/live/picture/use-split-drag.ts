import { useEffect, useRef, type PointerEvent, type RefObject } from 'react'
import type { Pixels } from '../../../shared/units'

const THRESHOLD: Pixels = 4
const FINE = 0.1
/** With Shift the line keeps to tenths of the width. */
const COARSE = 10

interface Drag {
  startX: Pixels
  x: Pixels
  position: number
  moving: boolean
}

interface SplitDragOptions {
  picture: RefObject<HTMLElement | null>
  position: number
  onMove: (position: number) => void
  onSettle: (position: number) => void
  /** The drag was given up: the line goes back to where it was. */
  onCancel: () => void
}

const held = (position: number) => Math.min(1, Math.max(0, position))

/** Pointer handlers of the split line: 4 px threshold, Alt is fine, Shift keeps to tenths, Esc restores. */
export function useSplitDrag({ picture, position, onMove, onSettle, onCancel }: SplitDragOptions) {
  const drag = useRef<Drag | null>(null)
  const latest = useRef(onCancel)
  useEffect(() => {
    latest.current = onCancel
  })

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !drag.current) return
      event.preventDefault()
      event.stopPropagation()
      drag.current = null
      latest.current()
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [])

  const positionNow = (state: Drag, constrain: boolean) =>
    constrain ? Math.round(state.position * COARSE) / COARSE : state.position

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      drag.current = { startX: event.clientX, x: event.clientX, position, moving: false }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const state = drag.current
      const width = picture.current?.clientWidth ?? 0
      if (!state || width === 0) return
      state.moving ||= Math.abs(event.clientX - state.startX) >= THRESHOLD
      if (!state.moving) return
      state.position = held(state.position + ((event.clientX - state.x) / width) * (event.altKey ? FINE : 1))
      state.x = event.clientX
      onMove(positionNow(state, event.shiftKey))
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const state = drag.current
      drag.current = null
      if (state?.moving) onSettle(positionNow(state, event.shiftKey))
    },
    onPointerCancel() {
      drag.current = null
      onCancel()
    },
  }
}
