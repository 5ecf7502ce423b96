import { type RefObject, useLayoutEffect, useState } from 'react'

/** Size of the inside of an element without its scrollbars, in whole CSS pixels. */
export function useSize(element: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 640, height: 560 })
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const measure = () => {
      const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(current)
      const width = current.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
      const height = current.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom)
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return size
}
