import { type RefObject, useLayoutEffect, useState } from 'react'

const LEAST = 0.5
/** Where the least does not suffice either, figures that are easy to read are scrolled. */
const SCROLLED = 0.9
const MOST = 2.4
/** Growth that is worth a change: smaller ones would only make the figures restless. */
const WORTH = 0.05
/** Less than a pixel. */
const TIGHT = 0.002

/** Sum of what the drawings in a place gain in height by one more of stretch. */
function yieldingIn(place: Element): number {
  return [...place.querySelectorAll<SVGElement>('[data-yielding]')].reduce(
    (total, { dataset }) => total + Number(dataset.yielding),
    0,
  )
}

/**
 * How far drawings are stretched so that all figures of a stage fill its height and none is below its edge. Heights grow
 * evenly with the stretch, so that what is missing tells the right one.
 * @param room height of the inside of the stage
 * @param key of the arrangement; another one is measured anew
 */
export function useStretch(stage: RefObject<HTMLElement | null>, room: number, key: string): number {
  const [stretch, setStretch] = useState(1)
  useLayoutEffect(() => {
    const place = stage.current
    if (!place) return
    const columns = [...place.querySelectorAll<HTMLElement>('[data-column]')]
    const wide = [...place.querySelectorAll<HTMLElement>('[data-wide]:not(:empty)')]
    const gap = Number.parseFloat(getComputedStyle(place).rowGap)
    const measure = () => {
      const now = Number(place.dataset.stretch)
      const below = wide.reduce((height, { offsetHeight }) => height + gap + offsetHeight, 0)
      const wanted = columns.map((column) => {
        const gain = [column, ...wide].reduce((total, each) => total + yieldingIn(each), 0)
        return gain > 0 ? now + (room - column.offsetHeight - below) / gain : MOST
      })
      const fitting = Math.min(MOST, ...wanted)
      const next = fitting < LEAST ? SCROLLED : fitting
      if (next < now - TIGHT || next > now + WORTH) setStretch(next)
    }
    measure()
    const observer = new ResizeObserver(measure)
    for (const element of [...columns, ...wide]) observer.observe(element)
    return () => observer.disconnect()
  }, [stage, room, key])
  return stretch
}
