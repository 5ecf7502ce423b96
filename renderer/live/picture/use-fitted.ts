import { useEffect, useState, type RefObject } from 'react'
import { fitInside, type Box } from './fit'

/** Size of a picture fitted into an element, kept up to date. */
export function useFitted(room: RefObject<HTMLElement | null>, picture: Box): Box {
  const [size, setSize] = useState<Box>({ width: 0, height: 0 })
  const { width, height } = picture

  useEffect(() => {
    const element = room.current
    if (!element) return
    const measure = () => {
      const next = fitInside({ width, height }, { width: element.clientWidth, height: element.clientHeight })
      setSize((before) => (before.width === next.width && before.height === next.height ? before : next))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [room, width, height])

  return size
}
