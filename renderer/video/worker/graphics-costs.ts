/** What drawing costs on this machine's graphics device: given, or measured by a worker once the picture runs. */
import { findRasteriser, isSoftware } from '../gl/context'
import { type GlCosts, type GraphicsCosts, TYPICAL_GL_COSTS } from '../gl/gl-costs'
import type { MeasuredGraphics } from './graphics-costs.worker'

export interface DeviceCosts {
  /** Of drawing; typical figures until they are known. */
  costs(): GlCosts
  /** Undefined until they are known, and where there is no device. */
  known(): GraphicsCosts | undefined
  /** Whether a device draws; undefined until somebody has looked. */
  hasDevice(): boolean | undefined
  /** Costs of an earlier start; null: they are to be measured. */
  set(given: GraphicsCosts | null): void
  /** To be called after each frame. */
  frameDone(): void
  dispose(): void
}

/** The window and the sound have begun by then, and the look at the device takes no time from them. */
const LOOK_AFTER_FRAMES = 30
/** The primitives of the other engine have been measured by then. */
const MEASURE_AFTER_FRAMES = 150

/** @param found is told of a device, or that there is none @param measured of costs that were measured */
export function createDeviceCosts(found: () => void, measured: (graphics: GraphicsCosts) => void): DeviceCosts {
  let given: GraphicsCosts | null | undefined
  let known: GraphicsCosts | undefined
  let device: boolean | undefined
  let frames = 0
  let worker: Worker | undefined

  function look(): void {
    const rasteriser = findRasteriser()
    device = rasteriser !== undefined && !isSoftware(rasteriser)
    // Another device, or another driver, draws at another speed.
    if (given && given.rasteriser === rasteriser) known = given
    found()
  }

  function measure(): void {
    worker = new Worker(new URL('./graphics-costs.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<MeasuredGraphics>) => {
      end()
      if (!data.graphics) return
      known = data.graphics
      measured(known)
      found()
    }
    worker.onerror = end
  }

  function end(): void {
    worker?.terminate()
    worker = undefined
  }

  return {
    costs: () => known?.costs ?? TYPICAL_GL_COSTS,
    known: () => known,
    hasDevice: () => device,
    set(costs) {
      given = costs
    },
    frameDone() {
      frames++
      if (frames === LOOK_AFTER_FRAMES) look()
      // Nobody has said that they are wanted: a test, or a bench.
      if (frames === MEASURE_AFTER_FRAMES && given !== undefined && !known && device !== undefined) measure()
    },
    dispose: end,
  }
}
