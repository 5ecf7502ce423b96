/** What one frame takes the WebGL2 engine, on whatever draws here: from bytes to a canvas whose pixels have been asked for. */
import { meantPasses } from '../../../../renderer/video/engine/plan-passes'
import type { PictureSize } from '../../../../renderer/video/engine/engine'
import { isSoftware } from '../../../../renderer/video/gl/context'
import { createGlEngine } from '../../../../renderer/video/gl/gl-engine'
import type { Stage } from '../../../../shared/chain/chain'
import { randomPicture } from '../../../support/random-picture'

export interface DeviceTimes {
  rasteriser: string
  software: boolean
  /** Milliseconds of each frame; empty where a processor draws and that was not asked for. */
  times: number[]
}

/** Programs are compiled for good, and clocks of the device have risen. */
const WARM_UP = 40

/** @param anyway also where a processor draws in place of a device */
export function deviceTimes(
  stages: readonly Stage[],
  size: PictureSize,
  frames: number,
  anyway: boolean,
): DeviceTimes | undefined {
  const engine = createGlEngine(new OffscreenCanvas(size.width, size.height))
  if (!engine) return undefined
  const { rasteriser } = engine
  const software = isSoftware(rasteriser)
  const times: number[] = []
  if (!software || anyway) {
    const picture = { ...size, data: new Uint8Array(randomPicture(size).buffer) }
    engine.prepare(meantPasses(stages), size, 'rgba8')
    for (let frame = 0; frame < WARM_UP + frames; frame++) {
      const begun = performance.now()
      engine.process(picture, frame, 0)
      engine.present(0)
      engine.sample()
      if (frame >= WARM_UP) times.push(performance.now() - begun)
    }
  }
  engine.dispose()
  return { rasteriser, software, times }
}
