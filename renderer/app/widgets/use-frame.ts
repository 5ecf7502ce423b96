import { useEffect, useRef } from 'react'

/** Calls once a frame while the component is there: for meters and readouts that are painted past React. */
export function useFrame(paint: (time: number) => void): void {
  const latest = useRef(paint)
  useEffect(() => {
    latest.current = paint
  })
  useEffect(() => {
    let next = requestAnimationFrame(function frame(time) {
      latest.current(time)
      next = requestAnimationFrame(frame)
    })
    return () => cancelAnimationFrame(next)
  }, [])
}
