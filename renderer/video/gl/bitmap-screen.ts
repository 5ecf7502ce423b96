import { createPlainCanvas } from '../plain-canvas'
import type { Screen } from './screen'
import { type Target, createTarget, deleteTarget } from './target'

/**
 * A canvas of plain pixels, filled from a texture. Without a graphics device the browser reads a WebGL canvas back for
 * every frame, which takes 10 ms of a core at 640×480 where this takes 2.
 *
 * @returns undefined where the canvas gives no 2-D context
 */
export function bitmapScreen(
  gl: WebGL2RenderingContext,
  canvas: OffscreenCanvas | HTMLCanvasElement,
): Screen | undefined {
  const plain = createPlainCanvas(canvas)
  if (!plain) return undefined
  let target: Target | undefined
  let bytes = new Uint8ClampedArray()

  return {
    surface(size) {
      if (target?.size.width !== size.width || target.size.height !== size.height) {
        if (target) deleteTarget(gl, target)
        target = createTarget(gl, size, 'rgba8')
        bytes = plain.resize(size).bytes
      }
      return target
    },
    drawn(until) {
      if (!target || until <= 0) return
      const { width, height } = target.size
      gl.bindFramebuffer(gl.READ_FRAMEBUFFER, target.framebuffer)
      gl.pixelStorei(gl.PACK_ROW_LENGTH, width)
      gl.readPixels(0, 0, until, height, gl.RGBA, gl.UNSIGNED_BYTE, bytes)
      gl.pixelStorei(gl.PACK_ROW_LENGTH, 0)
    },
    frame: plain.frame,
    show: plain.show,
    sample: (from) => plain.sample(from),
    dispose() {
      if (target) deleteTarget(gl, target)
    },
  }
}
