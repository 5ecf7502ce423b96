import type { Pixels } from '../../../shared/units'
import type { PictureSize } from '../engine/engine'
import { GRID } from './sampler'
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
  const context = canvas.getContext('2d', { alpha: false }) as
    | OffscreenCanvasRenderingContext2D
    | CanvasRenderingContext2D
    | null
  if (!context) return undefined
  const grid = new Uint32Array(GRID.width * GRID.height)
  let target: Target | undefined
  const gridBytes = new Uint8Array(grid.buffer)
  let image = new ImageData(1, 1)
  let words = new Uint32Array(image.data.buffer)

  return {
    surface(size) {
      if (target?.size.width !== size.width || target.size.height !== size.height) {
        if (target) deleteTarget(gl, target)
        target = createTarget(gl, size, 'rgba8')
        image = new ImageData(size.width, size.height)
        words = new Uint32Array(image.data.buffer)
        canvas.width = size.width
        canvas.height = size.height
      }
      return target
    },
    show() {
      if (!target) return
      const { width, height } = target.size
      gl.bindFramebuffer(gl.READ_FRAMEBUFFER, target.framebuffer)
      gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, image.data)
      makeOpaque(words)
      context.putImageData(image, 0, 0)
    },
    sample(from) {
      pick(words, image, from, grid)
      return gridBytes
    },
    dispose() {
      if (target) deleteTarget(gl, target)
    },
  }
}

/** A canvas of a context takes no notice of a picture's alpha; neither does this one. */
function makeOpaque(words: Uint32Array): void {
  for (let i = 0; i < words.length; i++) words[i] = (words[i] as number) | 0xff000000
}

/** The pixel in the middle of each cell. */
function pick(words: Uint32Array, { width, height }: PictureSize, from: Pixels, grid: Uint32Array): void {
  const { width: columns, height: rows }: PictureSize = GRID
  for (let j = 0; j < rows; j++) {
    const row = width * Math.floor(((j + 0.5) * height) / rows)
    for (let i = 0; i < columns; i++) {
      const column = from + Math.floor(((i + 0.5) * (width - from)) / columns)
      grid[j * columns + i] = words[row + column] ?? 0
    }
  }
}
