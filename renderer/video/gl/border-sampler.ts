/** Borders that the graphics device makes by itself when it samples. */
import type { Border } from '../../../shared/chain/video/entry'

const WRAPS = { replicate: 'CLAMP_TO_EDGE', reflect: 'MIRRORED_REPEAT', wrap: 'REPEAT' } as const

/** Whether a shader may sample beyond the picture as if it went on: then no pixel pays for a border rule. */
export function isSampled(border: Border): border is keyof typeof WRAPS {
  return border in WRAPS
}

/**
 * To be bound where a texture of values is sampled at the middles of its texels, or between them where it mixes; the caller
 * deletes it.
 */
export function createBorderSampler(
  gl: WebGL2RenderingContext,
  border: Border,
  filter: 'NEAREST' | 'LINEAR' = 'NEAREST',
): WebGLSampler | null {
  const sampler = gl.createSampler()
  gl.samplerParameteri(sampler, gl.TEXTURE_MIN_FILTER, gl[filter])
  gl.samplerParameteri(sampler, gl.TEXTURE_MAG_FILTER, gl[filter])
  gl.samplerParameteri(sampler, gl.TEXTURE_WRAP_S, wrapOf(gl, border))
  gl.samplerParameteri(sampler, gl.TEXTURE_WRAP_T, wrapOf(gl, border))
  return sampler
}

/** The same of a texture that is only ever sampled between its texels: what belongs to it stays bound to no unit. */
export function mixTexels(gl: WebGL2RenderingContext, texture: WebGLTexture, border: Border): void {
  gl.bindTexture(gl.TEXTURE_2D, texture)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, wrapOf(gl, border))
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, wrapOf(gl, border))
}

function wrapOf(gl: WebGL2RenderingContext, border: Border): number {
  return gl[isSampled(border) ? WRAPS[border] : 'CLAMP_TO_EDGE']
}
