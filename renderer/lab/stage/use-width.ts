import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Width of an element in CSS pixels; drawings are laid out in it, so that type keeps its size. */
export function useWidth<Of extends Element>(): [RefObject<Of | null>, number] {
  const element = useRef<Of>(null)
  const [width, setWidth] = useState(640)
  // Before the first paint, so that nothing is drawn at a wrong size and then again.
  useLayoutEffect(() => {
    if (element.current) setWidth(widthOf(element.current.getBoundingClientRect().width))
  }, [])
  useEffect(() => {
    const { current } = element
    if (!current) return
    const observer = new ResizeObserver(([entry]) => entry && setWidth(widthOf(entry.contentRect.width)))
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  return [element, width]
}

/** Whole, and never so narrow that nothing could be laid out. */
function widthOf(measured: number): number {
  return Math.max(240, Math.round(measured))
}
