/** R7: a large blur in WebGL2, exact and by the pyramid, from bytes to pixels that can be read. */
import { createTestChart } from '../../../../renderer/video/sources/chart/chart'
import type { Stage } from '../../../../shared/chain/chain'
import { SIZE } from '../cases'
import { psnrOf } from '../psnr'
import { plannedPicture } from './gl-planned'
import { plainSeparable } from './plain-separable'

export interface PyramidTimes {
  /** Milliseconds of each picture: exact by two plain shaders, exact as the engine plans it, and by the pyramid. */
  exact: number[]
  planned: number[]
  pyramid: number[]
  /** Of the pyramid against the exact pass, on the test chart. */
  psnr: number
}

/** @param line the factors of the kernel */
export function timePyramid(exact: Stage, near: Stage, line: readonly number[], repeats: number): PyramidTimes {
  const picture = createTestChart(SIZE).paint(0)
  const runs = {
    exact: plainSeparable(line, picture),
    planned: plannedPicture(exact, picture),
    pyramid: plannedPicture(near, picture),
  }
  const times: PyramidTimes = { exact: [], planned: [], pyramid: [], psnr: psnrOf(runs.exact(), runs.pyramid()) }
  runs.planned()
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const way of ['exact', 'planned', 'pyramid'] as const) {
      const begun = performance.now()
      runs[way]()
      times[way].push(performance.now() - begun)
    }
  }
  return times
}
