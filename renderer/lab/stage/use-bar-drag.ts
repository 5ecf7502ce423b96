import { type PointerEvent, useRef } from 'react'
import type { Figure } from '../../../shared/lab/contract/scene'
import { useLab } from '../lab-context'
import { setData } from '../use-lab-commands'
import { layBars } from './figure-layout'

const THRESHOLD = 4

interface Drag {
  index: number
  from: number
  moved: boolean
}

/** Drags the end of a bar up and down: a value of the series that the figure draws. One drag is one undo step. */
export function useBarDrag(figure: Figure, width: number) {
  const lab = useLab()
  const drag = useRef<Drag | null>(null)
  const editable = figure.kind === 'bars' ? figure.editable : undefined

  function down(event: PointerEvent<SVGSVGElement>) {
    if (!editable || event.button !== 0 || !(event.target instanceof Element)) return
    const bar = event.target.closest('[data-index]')
    if (!(bar instanceof SVGElement)) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { index: Number(bar.dataset.index), from: event.clientY, moved: false }
    lab.begin()
  }

  /** @returns whether a bar is being dragged */
  function move(event: PointerEvent): boolean {
    if (!drag.current || !editable || figure.kind !== 'bars') return false
    drag.current.moved ||= Math.abs(event.clientY - drag.current.from) > THRESHOLD
    if (!drag.current.moved) return true
    const svg = event.currentTarget.getBoundingClientRect()
    const y = ((event.clientY - svg.top) * width) / svg.width
    const raw = layBars(figure, width).valueAt(y)
    const value = Math.min(editable.max, Math.max(editable.min, Math.round(raw / editable.step) * editable.step))
    const { index } = drag.current
    if (value !== figure.values[index])
      setData(lab, { [editable.key]: figure.values.map((old, at) => (at === index ? value : old)) })
    return true
  }

  /** @returns the bar that was pressed and whether it was dragged; null where no bar was. */
  function up(): { index: number; moved: boolean } | null {
    const ended = drag.current
    drag.current = null
    lab.end()
    return ended
  }

  return { down, move, up }
}
