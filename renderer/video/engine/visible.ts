import type { PicturePass } from './engine'

/**
 * First column that each pass must compute so that the last one is right from column `from` on: what lies left of the
 * split line is shown untouched and need not be filtered. A wrapping border reads the far side, so it needs all.
 *
 */
export function firstColumns(passes: readonly Pick<PicturePass, 'border' | 'kernels'>[], from: number): number[] {
  const columns: number[] = []
  let needed = from
  for (const pass of [...passes].reverse()) {
    columns.unshift(needed)
    const reach = Math.max(...pass.kernels.map((kernel) => (kernel[0]?.length ?? 1) >> 1))
    needed = pass.border === 'wrap' && reach > 0 ? 0 : Math.max(0, needed - reach)
  }
  return columns
}
