import { type KeyboardEvent, memo, type PointerEvent, useContext, useLayoutEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useStore } from 'zustand'
import { termsOf } from '../../../shared/lab/contract/term'
import { write } from '../../../shared/lab/contract/write'
import { useAnnounce } from '../../app/announce'
import { useLab } from '../lab-context'
import { setData } from '../use-lab-commands'
import { drawnSeries, roundedTo } from './edit-bars'
import { type Drawn, Drawing, heightOf, yielding } from './drawing'
import { reachOf, valuesText, valueText } from './figure-words'
import { StageContext } from './stage-context'
import { useBarDrag } from './use-bar-drag'
import { useWidth } from './use-width'

interface FigureViewProps {
  figure: Drawn
  /** Values of this figure. */
  hover: number | null
  pinned: number | null
}

/** The value below the pointer. */
function indexUnder(target: EventTarget): number | null {
  const found = target instanceof Element ? target.closest('[data-index]') : null
  return found instanceof SVGElement ? Number(found.dataset.index) : null
}

/** One figure: the pointer or arrow keys go to a value, a click or Enter pins it. Drawn again only when something in it is another. */
export const FigureView = memo(function FigureView({ figure, hover, pinned }: FigureViewProps) {
  const t = useTranslations('lab')
  const words = useTranslations('labFigures')
  const lab = useLab()
  const { status } = useAnnounce()
  const [box, fullWidth] = useWidth<HTMLDivElement>()
  const term = useStore(lab, (view) => view.term)
  const { scale, stretch } = useContext(StageContext)
  const width = fullWidth / scale
  const room = { width, stretch }
  const drag = useBarDrag(figure, room)
  const cursor = useRef(0)
  const label = words(figure.label)
  const { count, row } = reachOf(figure)
  const height = heightOf(figure, room)
  const editable = figure.kind === 'bars' ? figure.editable : undefined

  // Beside the drawing's own marks: the same ring in every kind of figure.
  useLayoutEffect(() => {
    const value = hover === null ? null : box.current?.querySelector(`[data-index="${hover}"]`)
    value?.setAttribute('data-pointed', '')
    return () => value?.removeAttribute('data-pointed')
  }, [box, hover])

  const point = (index: number | null) => {
    if (index !== null) cursor.current = index
    lab.setState({ hover: index === null ? null : { figure: figure.id, index } })
  }
  const pin = (index: number) => lab.dispatch({ type: 'pin', spot: { figure: figure.id, index } })

  const onKeyDown = (event: KeyboardEvent) => {
    if (count === 0) return
    if (event.key === 'Enter') return pin(cursor.current)
    if (event.key === 'Escape') return lab.dispatch({ type: 'pin', spot: null })
    const vertical = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    const by =
      { ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? (vertical !== undefined && row > 0 ? vertical * row : undefined)
    if (vertical !== undefined && editable && figure.kind === 'bars') {
      event.preventDefault()
      const index = cursor.current
      const value = roundedTo(editable, (figure.values[index] ?? 0) - vertical * editable.step)
      const end = { index, value }
      setData(lab, { [editable.key]: drawnSeries(figure, editable, end, end) })
      return status(`${label}, ${figure.start + index}: ${write(value)}`)
    }
    if (by === undefined) return
    event.preventDefault()
    const next = cursor.current + by
    if (next < 0 || next >= count) return
    point(next)
    status(`${label}, ${valueText(figure, next)}`)
  }

  const onPointerMove = (event: PointerEvent) => {
    if (drag.move(event)) return
    const index = indexUnder(event.target)
    if (index !== hover) point(index)
  }

  return (
    <figure
      className={`lab-figure ${figure.kind} ${figure.kind === 'bars' ? figure.role : ''}`}
      data-term-lit={(term !== null && termsOf(figure).includes(term)) || undefined}
    >
      <figcaption className="lab-figure-title">{label}</figcaption>
      <div
        ref={box}
        className="lab-drawing"
        role="group"
        {...(count > 0 && { tabIndex: 0 })}
        aria-label={label}
        aria-description={count > 0 ? t(editable ? 'editHelp' : 'figureHelp') : undefined}
        data-testid={`lab-figure-${figure.id}`}
        onKeyDown={onKeyDown}
        onBlur={() => point(null)}
      >
        <svg
          role="img"
          aria-label={`${label}: ${valuesText(figure)}`}
          viewBox={`0 0 ${width} ${height}`}
          width="100%"
          data-yielding={yielding(figure) * scale}
          data-editable={editable ? true : undefined}
          data-slides={(figure.kind === 'bars' && figure.slides) || undefined}
          onPointerDown={drag.down}
          onPointerMove={onPointerMove}
          onPointerUp={(event) => {
            // A pressed bar has the pointer captured: the event no longer says what is below it.
            const ended = drag.up()
            const index = ended ? ended.index : indexUnder(event.target)
            if (!ended?.moved && index !== null) pin(index)
          }}
          onPointerCancel={drag.up}
          onPointerLeave={() => point(null)}
        >
          <Drawing figure={figure} room={room} pinned={pinned} />
        </svg>
      </div>
    </figure>
  )
})
