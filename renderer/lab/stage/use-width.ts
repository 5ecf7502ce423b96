import { type RefObject, useEffect, useRef, useState } from 'react'

/** Width of an element in CSS pixels; drawings are laid out in it, so that type keeps its size. */
export function useWidth<Of extends Element>(): [RefObject<Of | null>, number] {
  const element = useRef<Of>(null)
  const [width, setWidth] = useState(640)
  useEffect(() => {
    const { current } = element
    if (!current) return
    const observer = new ResizeObserver(
      ([entry]) => entry && setWidth(Math.max(240, Math.round(entry.contentRect.width))),
    )
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  return [element, width]
}
