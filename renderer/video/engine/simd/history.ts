/** What stages that look back remember, read out of memory. */
import type { StageHistory } from '../../../../shared/convolution/direct/filter-picture'
import { type VideoCore, WORD } from './core'
import type { Layout } from './layout'

const WHITE = 255

/** Of a frame that went through: from now on there is one before. */
export function keepHistories(core: VideoCore, { steps }: Layout): void {
  for (const { history } of steps) if (history) core.ints[history.begun / WORD] = 1
}

/** Nothing is remembered any more. */
export function forgetHistories(core: VideoCore, { steps }: Layout): void {
  for (const { history } of steps) if (history) core.ints[history.begun / WORD] = 0
}

/**
 * Planes that each such stage had from the frame before the last one, in units of white.
 * @param frames how many have gone through since the beginning
 */
export function readHistories(core: VideoCore, { steps, size }: Layout, frames: number): StageHistory[] {
  const { width, height } = size
  return steps.flatMap(({ history }) => {
    if (!history) return []
    if (frames < 2) return [null]
    const plane = (address: number): Float32Array =>
      Float32Array.from({ length: width * height }, (_, i) => {
        const at = address + Math.floor(i / width) * history.stride + (i % width) * WORD
        return (core.floats[at / WORD] as number) / WHITE
      })
    return [history.before.map(plane)]
  })
}
