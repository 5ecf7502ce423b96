import type { EngineInput, PictureSize } from '../engine/engine'
import { type Target, createTarget, deleteTarget } from './target'

/** The pictures of one size that an engine works on. */
export interface Pictures {
  size: PictureSize
  input: Target
  /** Made when first needed: most frames are drawn on the canvas alone. */
  output(): Target
  /** Unclamped values between passes; two take turns, made when first needed. */
  between(pass: number): Target
  upload(picture: EngineInput): void
  dispose(): void
}

/** The caller ends it by `dispose()`. */
export function createPictures(gl: WebGL2RenderingContext, size: PictureSize): Pictures {
  const input = createTarget(gl, size, 'rgba8')
  let output: Target | undefined
  const float: Target[] = []

  return {
    size,
    input,
    output: () => (output ??= createTarget(gl, size, 'rgba8')),
    between(pass) {
      const turn = pass % 2
      while (float.length <= turn) float.push(createTarget(gl, size, 'rgba32f'))
      return float[turn] as Target
    },
    upload(picture) {
      gl.bindTexture(gl.TEXTURE_2D, input.texture)
      if ('data' in picture) {
        const { width, height, data } = picture
        gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, data)
      } else {
        gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, gl.RGBA, gl.UNSIGNED_BYTE, picture)
      }
    },
    dispose() {
      for (const target of [input, ...(output ? [output] : []), ...float]) deleteTarget(gl, target)
    },
  }
}
