/** The part of a canvas picture that seldom changes, kept as pixels. */
export interface Backdrop {
  /** Replaces the canvas by the kept picture, painted anew first when a value of `made` differs from the last call. */
  put(made: readonly unknown[], paint: (layer: OffscreenCanvasRenderingContext2D) => void): void
}

/** @throws Error where the browser gives no second canvas to draw on */
export function createBackdrop(canvas: CanvasRenderingContext2D): Backdrop {
  const { width, height } = canvas.canvas
  const layer = new OffscreenCanvas(Math.max(1, width), Math.max(1, height)).getContext('2d')
  if (!layer) throw new Error('No 2-D canvas to keep the backdrop of a plot')
  let kept: readonly unknown[] | undefined

  return {
    put(made, paint) {
      if (kept?.length !== made.length || made.some((value, index) => !Object.is(value, kept?.[index]))) {
        paint(layer)
        kept = made
      }
      canvas.setTransform(1, 0, 0, 1, 0, 0)
      canvas.globalCompositeOperation = 'copy'
      canvas.drawImage(layer.canvas, 0, 0)
      canvas.globalCompositeOperation = 'source-over'
    },
  }
}
