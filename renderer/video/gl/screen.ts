import type { Microseconds, Pixels } from '../../../shared/units'
import type { PictureSize } from '../engine/engine'
import { createSampler } from './sampler'
import { type Surface, canvasSurface } from './target'

/** How the picture gets from the context to the canvas that is seen. */
export interface Screen {
  /** What to draw on for a picture of this size; the canvas has that size from then on. */
  surface(size: PictureSize): Surface
  /** Columns left of `until` have been drawn on the surface, and what is right of them stays as it was. */
  drawn(until: Pixels): void
  /** What is drawn so far, opaque, for the caller to close. */
  frame(captureTime: Microseconds): VideoFrame
  /** Everything is drawn: it may be seen. */
  show(): void
  /** A coarse grid of the shown columns from `from` on, overwritten by the next call; returns when they are drawn. */
  sample(from: Pixels): Uint8Array
  dispose(): void
}

/** The context's own canvas: nothing is copied where a graphics device composes the window. */
export function canvasScreen(gl: WebGL2RenderingContext): Screen {
  const sampler = createSampler(gl)
  let surface = canvasSurface({ width: 0, height: 0 })
  return {
    surface(size) {
      if (size.width !== surface.size.width || size.height !== surface.size.height) {
        gl.canvas.width = size.width
        gl.canvas.height = size.height
        surface = canvasSurface(size)
      }
      return surface
    },
    drawn: () => undefined,
    frame: (captureTime) => new VideoFrame(gl.canvas, { timestamp: captureTime, alpha: 'discard' }),
    // The browser takes the canvas at the end of the task.
    show: () => undefined,
    sample: (from) => sampler.read(surface, from),
    dispose: sampler.dispose,
  }
}
