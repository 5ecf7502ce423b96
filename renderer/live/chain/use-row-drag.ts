import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react'
import type { Pixels } from '../../../shared/units'
import { landingIndex, type RowBox } from './reorder'

/** A drag begins after this distance. */
const THRESHOLD: Pixels = 4

export interface RowDrag {
  /** Index of the row in hand. */
  from: number
  /** Where it would land. */
  to: number
  /** How far it was carried. */
  by: Pixels
  height: Pixels
}

interface Press {
  from: number
  startY: Pixels
  boxes: RowBox[]
  moving: boolean
}

/**
 * Dragging the rows of a list by a handle with the pointer; Esc lets go without a move.
 * @returns the drag for drawing, and the handlers of a handle.
 */
export function useRowDrag(list: RefObject<HTMLElement | null>, onMove: (from: number, to: number) => void) {
  const press = useRef<Press | null>(null)
  const [drag, setDrag] = useState<RowDrag | null>(null)

  const letGo = () => {
    press.current = null
    setDrag(null)
  }

  useEffect(() => {
    if (!drag) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      letGo()
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [drag])

  const handle = (index: number) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      const rows = [...(list.current?.children ?? [])]
      const boxes = rows.map((row) => row.getBoundingClientRect())
      press.current = { from: index, startY: event.clientY, boxes, moving: false }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const held = press.current
      if (!held) return
      const by = event.clientY - held.startY
      held.moving ||= Math.abs(by) >= THRESHOLD
      const box = held.boxes[held.from]
      if (!held.moving || !box) return
      const middle = (box.top + box.bottom) / 2 + by
      setDrag({ from: held.from, to: landingIndex(held.boxes, held.from, middle), by, height: box.bottom - box.top })
    },
    onPointerUp() {
      if (drag && drag.to !== drag.from) onMove(drag.from, drag.to)
      letGo()
    },
    onPointerCancel: letGo,
  })

  return { drag, handle }
}
