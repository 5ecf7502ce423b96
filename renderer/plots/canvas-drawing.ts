/** The drawing interface on a canvas of any pixel density. */
import type { Drawing, LineStyle, Size, TextStyle } from './drawing'
import { createBackdrop } from './backdrop'

const NO_DASH: number[] = []

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/**
 * @param font size and family as CSS writes them, e.g. `12px Inter Variable`.
 * @param density device pixels per CSS pixel.
 */
export function canvasDrawing(canvas: CanvasRenderingContext2D, font: string, density: number): Drawing {
  const fonts = { 400: `400 ${font}`, 600: `600 ${font}` }
  const backdrop = createBackdrop(canvas)
  let context: Context = canvas

  // Setting a font is slow, and reading it back gives another spelling.
  let current: TextStyle['weight'] | null = null
  function setFont(weight: TextStyle['weight']): void {
    if (weight !== current) context.font = fonts[weight]
    current = weight
  }

  function drawOn(next: Context): void {
    context = next
    current = null
    context.setTransform(density, 0, 0, density, 0, 0)
    context.lineJoin = 'round'
  }

  return {
    backdrop(size: Size, made, paint) {
      backdrop.put(made, (layer) => {
        drawOn(layer)
        layer.clearRect(0, 0, size.width, size.height)
        paint()
      })
      drawOn(canvas)
    },
    begin: () => context.beginPath(),
    moveTo: (x, y) => context.moveTo(x, y),
    lineTo: (x, y) => context.lineTo(x, y),
    stroke(style: LineStyle) {
      context.strokeStyle = style.colour
      context.lineWidth = style.width
      context.setLineDash(style.dash ?? NO_DASH)
      context.stroke()
    },
    rect(x, y, width, height, colour) {
      context.fillStyle = colour
      context.fillRect(x, y, width, height)
    },
    text(x, y, text, style) {
      setFont(style.weight)
      context.fillStyle = style.colour
      context.textAlign = style.align
      context.textBaseline = style.baseline
      context.fillText(text, x, y)
    },
    clipped(x, y, width, height, inside) {
      context.save()
      context.beginPath()
      context.rect(x, y, width, height)
      context.clip()
      inside()
      context.restore()
    },
  }
}
