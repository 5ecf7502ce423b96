import { useEffect, useRef, type PointerEvent } from 'react'
import type { Cell } from './kernel-edit'

interface Stroke {
  /** The weight that is laid down: that of the cell where the drag began, or 0 for the right button. */
  weight: number
  from: Cell
  moving: boolean
}

interface PaintCallbacks {
  weightAt(cell: Cell): number
  begin(): void
  paint(cell: Cell, weight: number): void
  end(): void
  cancel(): void
}

function cellUnder(event: PointerEvent): Cell | null {
  const element = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-row]')
  return element
    ? { row: Number(element.getAttribute('data-row')), column: Number(element.getAttribute('data-column')) }
    : null
}

/**
 * Dragging over the cells of a grid: the left button lays down the weight of the first cell, the right one erases.
 * A drag begins when the pointer reaches another cell; Esc restores. A right click alone erases one cell.
 */
export function usePaint(callbacks: PaintCallbacks) {
  const stroke = useRef<Stroke | null>(null)
  const latest = useRef(callbacks)
  useEffect(() => {
    latest.current = callbacks
  })

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !stroke.current?.moving) return
      event.preventDefault()
      event.stopPropagation()
      stroke.current = null
      latest.current.cancel()
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [])

  const start = (held: Stroke) => {
    held.moving = true
    callbacks.begin()
    callbacks.paint(held.from, held.weight)
  }

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const from = cellUnder(event)
      if (!from || (event.button !== 0 && event.button !== 2)) return
      stroke.current = { weight: event.button === 2 ? 0 : callbacks.weightAt(from), from, moving: false }
      if (event.button === 2) start(stroke.current)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const held = stroke.current
      const cell = held && cellUnder(event)
      if (!held || !cell) return
      const elsewhere = cell.row !== held.from.row || cell.column !== held.from.column
      if (!held.moving && elsewhere) {
        event.currentTarget.setPointerCapture(event.pointerId)
        start(held)
      }
      if (held.moving) callbacks.paint(cell, held.weight)
    },
    onPointerUp() {
      if (stroke.current?.moving) callbacks.end()
      stroke.current = null
    },
    onPointerCancel() {
      if (stroke.current?.moving) callbacks.cancel()
      stroke.current = null
    },
  }
}
