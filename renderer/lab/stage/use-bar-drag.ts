import { type PointerEvent, useRef } from 'react'
import type { Figure } from '../../../shared/lab/contract/scene'
import { useLab } from '../lab-context'
import { setData } from '../use-lab-commands'
import { type BarEnd, drawnSeries } from './edit-bars'
import { layBars, type Room } from './figure-layout'

const THRESHOLD = 4

interface Drag {
  index: number
  x: number
  y: number
  /** Place of the clock when it began. */
  at: number
  way: 'press' | 'edit' | 'slide'
  last: BarEnd | null
}

/** Drags the end of a bar up and down, draws over several, or slides the row along the clock. One drag is one undo step. */
export function useBarDrag(figure: Figure, room: Room) {
  const lab = useLab()
  const drag = useRef<Drag | null>(null)
  const bars = figure.kind === 'bars' ? figure : null

  function down(event: PointerEvent<SVGSVGElement>) {
    if (!bars?.editable || event.button !== 0 || !(event.target instanceof Element)) return
    const bar = event.target.closest('[data-index]')
    if (!(bar instanceof SVGElement)) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const { open, states } = lab.getState()
    const at = open ? Math.floor(states[open].data.at) : 0
    const index = Number(bar.dataset.index)
    drag.current = { index, x: event.clientX, y: event.clientY, at, way: 'press', last: null }
    lab.begin()
  }

  /** @returns whether a bar is being dragged */
  function move(event: PointerEvent): boolean {
    const { current } = drag
    if (!current || !bars) return false
    const [across, along] = [event.clientX - current.x, event.clientY - current.y]
    if (current.way === 'press' && Math.hypot(across, along) > THRESHOLD)
      current.way = bars.slides && Math.abs(across) > Math.abs(along) ? 'slide' : 'edit'
    const svg = event.currentTarget.getBoundingClientRect()
    const scale = room.width / svg.width
    if (current.way === 'slide') {
      lab.setState({ playing: false })
      lab.dispatch({ type: 'seek', at: current.at + Math.round((across * scale) / layBars(bars, room).slot) })
    }
    if (current.way === 'edit') edit(current, (event.clientX - svg.left) * scale, (event.clientY - svg.top) * scale)
    return true
  }

  function edit(current: Drag, x: number, y: number) {
    if (!bars?.editable) return
    const layout = layBars(bars, room)
    const index = bars.editable.draw ? Math.min(bars.values.length - 1, Math.max(0, layout.indexAt(x))) : current.index
    const end = { index, value: layout.valueAt(y) }
    setData(lab, { [bars.editable.key]: drawnSeries(bars, bars.editable, current.last ?? end, end) })
    current.last = end
  }

  /** @returns the bar that was pressed and whether it was dragged; null where no bar was. */
  function up(): { index: number; moved: boolean } | null {
    const ended = drag.current
    drag.current = null
    lab.end()
    return ended && { index: ended.index, moved: ended.way !== 'press' }
  }

  return { down, move, up }
}
