import type { PictureSize } from '../engine/engine'

/** Where passes draw. Row 0 of a texture is the picture's top row; the canvas counts its rows from the bottom. */
export interface Surface {
  /** null is the canvas. */
  framebuffer: WebGLFramebuffer | null
  size: PictureSize
}

/** A texture and the framebuffer that draws into it. */
export interface Target extends Surface {
  texture: WebGLTexture
  framebuffer: WebGLFramebuffer
}

export type TargetFormat = 'rgba8' | 'rgba16f' | 'rgba32f'

const INTERNAL = { rgba8: 'RGBA8', rgba16f: 'RGBA16F', rgba32f: 'RGBA32F' } as const

/** The canvas, whose size is that of the picture. */
export function canvasSurface(size: PictureSize): Surface {
  return { framebuffer: null, size }
}

/** For shaders: the middle of the picture's row is the first number plus the second times that of the row drawn. */
export function rowsOf({ framebuffer, size }: Surface): [first: number, step: number] {
  return framebuffer === null ? [size.height, -1] : [0, 1]
}

/** The caller ends it by `deleteTarget`. */
export function createTarget(gl: WebGL2RenderingContext, size: PictureSize, format: TargetFormat): Target {
  const texture = gl.createTexture()
  const framebuffer = gl.createFramebuffer()
  gl.bindTexture(gl.TEXTURE_2D, texture)
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl[INTERNAL[format]], size.width, size.height)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer)
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0)
  return { texture, framebuffer, size }
}

/** A texture of RGBA reals that is only read; the caller deletes it. */
export function createTable(
  gl: WebGL2RenderingContext,
  width: number,
  height: number,
  data: Float32Array,
): WebGLTexture {
  const texture = gl.createTexture()
  gl.bindTexture(gl.TEXTURE_2D, texture)
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32F, width, height)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
  gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, gl.RGBA, gl.FLOAT, data)
  return texture
}

/** A texture of one real a pixel that is only read; the caller deletes it. */
export function createShares(
  gl: WebGL2RenderingContext,
  { width, height }: PictureSize,
  data: Float32Array,
): WebGLTexture {
  const texture = gl.createTexture()
  gl.bindTexture(gl.TEXTURE_2D, texture)
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.R32F, width, height)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
  gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, gl.RED, gl.FLOAT, data)
  return texture
}

export function deleteTarget(gl: WebGL2RenderingContext, target: Target): void {
  gl.deleteFramebuffer(target.framebuffer)
  gl.deleteTexture(target.texture)
}

/** RGBA bytes of an rgba8 target, row-major from the top; waits for the drawing before it. */
export function readTarget(gl: WebGL2RenderingContext, target: Target): Uint8ClampedArray<ArrayBuffer> {
  const { width, height } = target.size
  const bytes = new Uint8ClampedArray(4 * width * height)
  gl.bindFramebuffer(gl.READ_FRAMEBUFFER, target.framebuffer)
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, bytes)
  return bytes
}

/** RGBA reals of an rgba32f target, row-major from the top; waits for the drawing before it. */
export function readReals(gl: WebGL2RenderingContext, target: Target): Float32Array {
  const { width, height } = target.size
  const reals = new Float32Array(4 * width * height)
  gl.bindFramebuffer(gl.READ_FRAMEBUFFER, target.framebuffer)
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.FLOAT, reals)
  return reals
}
