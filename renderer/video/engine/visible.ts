import { centreOf } from '../../../shared/convolution/direct/convolve2d'
import { FACTOR } from '../../../shared/pyramid/small-line'
import type { Pixels } from '../../../shared/units'
import type { KernelPass, PicturePass } from './engine'

/** What decides how far a pass reads to the left. */
export type ReadingPass =
  | Exclude<PicturePass, KernelPass>
  | (Pick<KernelPass, 'kernels' | 'border' | 'anchor' | 'approximate'> & { kind: 'kernel' })

/** Of a pyramid: whole blocks before and after what the kernel reads, and one more that takes part in the rise. */
const ROUND_ABOUT: Pixels = 3 * FACTOR

/**
 * First column that each pass must compute so that the last one is right from column `from` on: what lies left of the
 * split line is shown untouched and need not be filtered. A wrapping border reads the far side, so it needs all, and so do
 * passes that remember: the line may move before the next frame.
 */
export function firstColumns(passes: readonly ReadingPass[], from: number): number[] {
  const columns: number[] = []
  let needed = from
  for (const pass of [...passes].reverse()) {
    columns.unshift(needed)
    needed = firstColumnRead(pass, needed)
  }
  return columns
}

function firstColumnRead(pass: ReadingPass, from: number): number {
  switch (pass.kind) {
    case 'point':
      return from
    case 'average':
      return 0
    case 'median':
      return Math.max(0, from - (pass.size >> 1))
    case 'pool':
      return from - (from % pass.size)
    case 'layer':
      return Math.max(0, from - (from % pass.stride) - pass.padding.columns)
    case 'bilateral':
      return pass.border === 'wrap' ? 0 : Math.max(0, from - (pass.diameter >> 1))
    case 'kernel': {
      const across = Math.max(...pass.kernels.map((kernel) => kernel[0]?.length ?? 1))
      if (pass.border === 'wrap' && across > 1) return 0
      const left = Math.max(...pass.kernels.map((kernel) => (pass.anchor ?? centreOf(kernel)).column))
      // Borders that turn back read, at the right rim, as far to the left as the kernel reaches to its right.
      const turned = pass.border.startsWith('reflect') ? across - 1 - left : 0
      return Math.max(0, from - Math.max(left, turned) - (pass.approximate ? ROUND_ABOUT : 0))
    }
  }
}
