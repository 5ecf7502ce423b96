import type { EngineInput, PictureSize } from '../engine/engine'
import { type Target, type TargetFormat, createTarget, deleteTarget } from './target'

/** The pictures of one size that an engine works on. */
export interface Pictures {
  size: PictureSize
  input: Target
  /** Made when first needed: most frames are drawn on the canvas alone. */
  output(): Target
  /** What a pass gives for the next one, unclamped; two of a format take turns, made when first needed. */
  between(pass: number): Target
  /** A format for what each pass gives; pictures that none is kept in are deleted. */
  keepIn(formats: readonly TargetFormat[]): void
  upload(picture: EngineInput): void
  dispose(): void
}

/** The caller ends it by `dispose()`. */
export function createPictures(gl: WebGL2RenderingContext, size: PictureSize): Pictures {
  const input = createTarget(gl, size, 'rgba8')
  let output: Target | undefined
  const kept = new Map<string, Target>()
  let formats: readonly TargetFormat[] = []

  const slot = (pass: number): string => `${formats[pass]} ${pass % 2}`

  return {
    size,
    input,
    output: () => (output ??= createTarget(gl, size, 'rgba8')),
    between(pass) {
      const format = formats[pass]
      if (!format) throw new Error(`Nothing says how to keep what pass ${pass} gives`)
      const target = kept.get(slot(pass)) ?? createTarget(gl, size, format)
      kept.set(slot(pass), target)
      return target
    },
    keepIn(next) {
      formats = next
      const slots = new Set(formats.map((_, pass) => slot(pass)))
      for (const [name, target] of kept) {
        if (slots.has(name)) continue
        deleteTarget(gl, target)
        kept.delete(name)
      }
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
      for (const target of [input, ...(output ? [output] : []), ...kept.values()]) deleteTarget(gl, target)
    },
  }
}
