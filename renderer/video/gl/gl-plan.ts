/** What the WebGL2 engine does for each pass. */
import type { KernelPass, PicturePass, PictureSize } from '../engine/engine'
import { gainOf } from '../engine/simd/gain'
import { formatsBetween, largestAfter } from './between-formats'
import type { GlCosts } from './gl-costs'
import { type GlLimits, type GlWay, type GlWayReport, weighGlWays } from './gl-ways'
import type { LayerFormat } from './layers'

export interface KernelStep {
  pass: KernelPass
  way: GlWay
  report: GlWayReport
  /** All ways that were weighed, cheapest first. */
  weighed: readonly GlWayReport[]
  /** Of what is drawn in layers. */
  format: LayerFormat
}

export type GlStep = KernelStep | { pass: Exclude<PicturePass, KernelPass> }

export interface GlDevice {
  limits: GlLimits
  costs: GlCosts
  /** Draws 16-bit reals faster than those of 32; a processor that draws in its place does not. */
  likesHalves: boolean
}

/** @param software draws in place of a graphics device */
export function deviceOf(gl: WebGL2RenderingContext, software: boolean, costs: GlCosts): GlDevice {
  return {
    limits: {
      drawBuffers: Math.min(gl.getParameter(gl.MAX_DRAW_BUFFERS), gl.getParameter(gl.MAX_COLOR_ATTACHMENTS)),
      vectors: gl.getParameter(gl.MAX_FRAGMENT_UNIFORM_VECTORS),
      mixesReals: gl.getExtension('OES_texture_float_linear') !== null,
    },
    costs,
    likesHalves: !software,
  }
}

const WHITE = 255
/** Relative error of a rounding to 11 bits. */
const HALF_ROUNDING = 2 ** -11
/** Levels of 255 that 16-bit reals may cost in all. */
const ALLOWED = 0.25

export function planGl(passes: readonly PicturePass[], size: PictureSize, device: GlDevice): GlStep[] {
  const gains = passes.map(gainOf)
  const formats = formatsBetween(passes, device.likesHalves)
  return passes.map((pass, index): GlStep => {
    if (pass.kind !== 'kernel') return { pass }
    const enlarged = gains.slice(index + 1).reduce((product, gain) => product * gain, pass.mix)
    const { costs, limits, likesHalves } = device
    const area = size.width * size.height
    const source = {
      format: formats[index - 1] ?? 'rgba8',
      largest: passes.slice(0, index).reduce((most, before) => largestAfter(before, most), 1),
    }
    const [best, ...others] = weighGlWays(pass, { area, costs, limits, likesHalves, source, enlarged })
    if (!best) throw new Error('There is always the plain way')
    // Largest value that this pass may make of pixels in 0..1, twice rounded where it is separable.
    const largest = gains.slice(0, index + 1).reduce((product, gain) => product * gain, 1) + Math.abs(pass.bias)
    const lost = 2 * HALF_ROUNDING * largest * enlarged * WHITE
    return {
      pass,
      ...best,
      weighed: [best, ...others].map(({ report }) => report),
      format: likesHalves && lost <= ALLOWED ? 'rgba16f' : 'rgba32f',
    }
  })
}
