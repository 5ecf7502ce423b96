import { GRID } from '../plain-canvas'
import { type Surface, createTarget, deleteTarget } from './target'

/** Reads a coarse grid of a picture's own pixels (nearest, nothing averaged): cheap enough for every frame. */
export interface Sampler {
  /**
   * RGBA bytes of a grid over the columns from `from` on, overwritten by the next call; returns when the picture is done.
   */
  read(picture: Surface, from: number): Uint8Array
  dispose(): void
}

/** The caller ends it by `dispose()`. */
export function createSampler(gl: WebGL2RenderingContext): Sampler {
  const grid = createTarget(gl, GRID, 'rgba8')
  const bytes = new Uint8Array(4 * GRID.width * GRID.height)
  return {
    read({ framebuffer, size }, from) {
      gl.bindFramebuffer(gl.READ_FRAMEBUFFER, framebuffer)
      gl.bindFramebuffer(gl.DRAW_FRAMEBUFFER, grid.framebuffer)
      const { width, height } = GRID
      gl.blitFramebuffer(from, 0, size.width, size.height, 0, 0, width, height, gl.COLOR_BUFFER_BIT, gl.NEAREST)
      gl.bindFramebuffer(gl.READ_FRAMEBUFFER, grid.framebuffer)
      gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, bytes)
      return bytes
    },
    dispose: () => deleteTarget(gl, grid),
  }
}
