/** Pictures cut into blocks, a layer for each place in a block. */
import type { PictureSize } from '../engine/engine'

/** Sizes are powers of two. */
export interface Block {
  columns: number
  rows: number
}

export type LayerFormat = 'rgba32f' | 'rgba16f'

/**
 * A fragment that writes all layers at once makes a block of pixels, and what it reads it reads once for all of them. The
 * pixel (x, y) lies in layer `(y mod rows) · columns + x mod columns`, at (x div columns, y div rows).
 */
export interface Layers {
  block: Block
  /** In blocks; the last ones may reach beyond the picture. */
  grid: PictureSize
  texture: WebGLTexture
  framebuffer: WebGLFramebuffer
}

/** The caller ends it by `deleteLayers`. */
export function createLayers(gl: WebGL2RenderingContext, size: PictureSize, block: Block, format: LayerFormat): Layers {
  const grid = gridOf(size, block)
  const count = block.columns * block.rows
  const texture = gl.createTexture()
  const framebuffer = gl.createFramebuffer()
  gl.bindTexture(gl.TEXTURE_2D_ARRAY, texture)
  gl.texStorage3D(
    gl.TEXTURE_2D_ARRAY,
    1,
    format === 'rgba32f' ? gl.RGBA32F : gl.RGBA16F,
    grid.width,
    grid.height,
    count,
  )
  gl.texParameteri(gl.TEXTURE_2D_ARRAY, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
  gl.texParameteri(gl.TEXTURE_2D_ARRAY, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer)
  const attachments = Array.from({ length: count }, (_, layer) => gl.COLOR_ATTACHMENT0 + layer)
  for (const [layer, attachment] of attachments.entries()) {
    gl.framebufferTextureLayer(gl.FRAMEBUFFER, attachment, texture, 0, layer)
  }
  gl.drawBuffers(attachments)
  return { block, grid, texture, framebuffer }
}

export function deleteLayers(gl: WebGL2RenderingContext, { framebuffer, texture }: Layers): void {
  gl.deleteFramebuffer(framebuffer)
  gl.deleteTexture(texture)
}

export function gridOf({ width, height }: PictureSize, { columns, rows }: Block): PictureSize {
  return { width: Math.ceil(width / columns), height: Math.ceil(height / rows) }
}

/** GLSL of where the pixel `p` lies: column, row and layer. */
export function placeInLayers({ columns, rows }: Block): string {
  const [across, down] = [Math.log2(columns), Math.log2(rows)]
  return `ivec3(p.x >> ${across}, p.y >> ${down}, (p.y & ${rows - 1}) * ${columns} + (p.x & ${columns - 1}))`
}
