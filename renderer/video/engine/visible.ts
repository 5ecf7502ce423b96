import { centreOf } from '../../../shared/convolution/direct/convolve2d'
import type { KernelPass } from './engine'

/**
 * First column that each pass must compute so that the last one is right from column `from` on: what lies left of the
 * split line is shown untouched and need not be filtered. A wrapping border reads the far side, so it needs all.
 */
export function firstColumns(
  passes: readonly Pick<KernelPass, 'border' | 'kernels' | 'anchor'>[],
  from: number,
): number[] {
  const columns: number[] = []
  let needed = from
  for (const pass of [...passes].reverse()) {
    columns.unshift(needed)
    needed = firstColumnRead(pass, needed)
  }
  return columns
}

function firstColumnRead(
  { kernels, anchor, border }: Parameters<typeof firstColumns>[0][number],
  from: number,
): number {
  const across = Math.max(...kernels.map((kernel) => kernel[0]?.length ?? 1))
  if (border === 'wrap' && across > 1) return 0
  return Math.max(0, from - Math.max(...kernels.map((kernel) => (anchor ?? centreOf(kernel)).column)))
}
