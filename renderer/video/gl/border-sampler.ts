/** Borders that the graphics device makes by itself when it samples. */
import type { Border } from '../../../shared/chain/video/entry'

const WRAPS = { replicate: 'CLAMP_TO_EDGE', reflect: 'MIRRORED_REPEAT', wrap: 'REPEAT' } as const

/** Whether a shader may sample beyond the picture as if it went on: then no pixel pays for a border rule. */
export function isSampled(border: Border): border is keyof typeof WRAPS {
  return border in WRAPS
}

/** To be bound where a texture of values is sampled at the middles of its texels; the caller deletes it. */
export function createBorderSampler(gl: WebGL2RenderingContext, border: Border): WebGLSampler | null {
  const sampler = gl.createSampler()
  const wrap = gl[isSampled(border) ? WRAPS[border] : 'CLAMP_TO_EDGE']
  gl.samplerParameteri(sampler, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
  gl.samplerParameteri(sampler, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
  gl.samplerParameteri(sampler, gl.TEXTURE_WRAP_S, wrap)
  gl.samplerParameteri(sampler, gl.TEXTURE_WRAP_T, wrap)
  return sampler
}
