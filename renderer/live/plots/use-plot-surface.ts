import { useEffect, useRef, type RefObject } from 'react'
import { onThemeChange, readColours } from '../../app/theme/role-colours'
import { canvasDrawing } from '../../plots/canvas-drawing'
import type { Drawing, Size } from '../../plots/drawing'
import { plotInk, type PlotInk } from '../../plots/ink'

/** What a painter needs of its canvas; made anew when size, pixel density or theme change. */
export interface PlotSurface {
  drawing: Drawing
  ink: PlotInk
  size: Size
}

function makeSurface(canvas: HTMLCanvasElement): PlotSurface | null {
  const context = canvas.getContext('2d')
  const size = { width: canvas.clientWidth, height: canvas.clientHeight }
  if (!context || size.width === 0 || size.height === 0) return null
  const density = devicePixelRatio
  canvas.width = Math.round(size.width * density)
  canvas.height = Math.round(size.height * density)
  const style = getComputedStyle(canvas)
  const drawing = canvasDrawing(context, `${style.fontSize} ${style.fontFamily}`, density)
  return { drawing, ink: plotInk(readColours(canvas)), size }
}

/**
 * Keeps the surface of a canvas up to date. `current` is null while the canvas has no size.
 * @param onChange called after each renewal, to lay out and to draw at once.
 */
export function usePlotSurface(
  canvas: RefObject<HTMLCanvasElement | null>,
  onChange: (surface: PlotSurface) => void,
): RefObject<PlotSurface | null> {
  const surface = useRef<PlotSurface | null>(null)
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  })

  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const renew = () => {
      surface.current = makeSurface(element)
      if (surface.current) latest.current(surface.current)
    }
    const observer = new ResizeObserver(renew)
    observer.observe(element)
    const endTheme = onThemeChange(renew)
    // Another screen or zoom changes the pixel density, which the observer does not see.
    addEventListener('resize', renew)
    document.fonts.addEventListener('loadingdone', renew)
    return () => {
      observer.disconnect()
      endTheme()
      removeEventListener('resize', renew)
      document.fonts.removeEventListener('loadingdone', renew)
    }
  }, [canvas])

  return surface
}
