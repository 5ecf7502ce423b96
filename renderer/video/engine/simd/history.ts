/** What stages that look back remember, in memory. */
import type { StageHistory } from '../../../../shared/convolution/direct/filter-picture'
import { type VideoCore, WORD } from './core'
import type { HistoryPlace, Layout } from './layout'

const WHITE = 255

function historiesOf({ steps }: Layout): HistoryPlace[] {
  return steps.flatMap(({ history }) => history ?? [])
}

/** Of a frame that went through: from now on there is one before. */
export function keepHistories(core: VideoCore, layout: Layout): void {
  for (const { begun } of historiesOf(layout)) core.ints[begun / WORD] = 1
}

/** Nothing is remembered any more. */
export function forgetHistories(core: VideoCore, layout: Layout): void {
  for (const { begun } of historiesOf(layout)) core.ints[begun / WORD] = 0
}

/** Whether each such stage has a frame before the next one. */
export function haveHistories(core: VideoCore, layout: Layout): boolean[] {
  return historiesOf(layout).map(({ begun }) => core.ints[begun / WORD] === 1)
}

/**
 * Planes that each such stage had from the frame before the last one, in units of white.
 * @param had whether it had one
 */
export function readHistories(core: VideoCore, layout: Layout, had: readonly boolean[]): StageHistory[] {
  const { width, height } = layout.size
  return historiesOf(layout).map(({ before, stride }, stage) => {
    if (!had[stage]) return null
    const plane = (address: number): Float32Array =>
      Float32Array.from({ length: width * height }, (_, i) => {
        const at = address + Math.floor(i / width) * stride + (i % width) * WORD
        return (core.floats[at / WORD] as number) / WHITE
      })
    return before.map(plane)
  })
}

/** Copies of what is remembered, to be laid into the memory of another plan for the same size. */
export function takeHistories(core: VideoCore, layout: Layout): (Float32Array[] | null)[] {
  const have = haveHistories(core, layout)
  return historiesOf(layout).map(({ now, stride }, stage) => {
    const words = (stride * layout.size.height) / WORD
    return have[stage] ? now.map((address) => core.floats.slice(address / WORD, address / WORD + words)) : null
  })
}

/** An edit of the chain does not end a mean over time: what fits is taken over, in order. */
export function layHistories(core: VideoCore, layout: Layout, taken: readonly (Float32Array[] | null)[]): void {
  historiesOf(layout).forEach(({ now, begun }, stage) => {
    const planes = taken[stage]
    if (planes?.length !== now.length) return
    planes.forEach((plane, p) => core.floats.set(plane, (now[p] ?? 0) / WORD))
    core.ints[begun / WORD] = 1
  })
}
