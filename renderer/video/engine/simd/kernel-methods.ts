/** Ways to compute one kernel, and how far each may lie from its definition. */
import { productOf } from '../../../../shared/separability/factors'
import { separability } from '../../../../shared/separability/separability'
import { separate } from '../../../../shared/separability/separate'
import { matrix } from '../../../../shared/tensor/tensor'
import { matrixOver, windowOf } from './lay-kernel'
import type { KernelMethod, MirroredRow, SeparablePart, Tap } from './plan'

export interface WeighedMethod {
  name: string
  method: KernelMethod
  /** Sum of the absolute deviations of the taps. */
  missed: number
}

/** Products of a column and a row that make up the kernel exactly, or up to `allowed` in the sum of deviations. */
export function separableMethods(taps: readonly Tap[], allowed: number): WeighedMethod[] {
  const window = windowOf(taps)
  const kernel = matrixOver(taps, window)
  const most = Math.min(kernel.length, kernel[0]?.length ?? 0)
  if (most < 2) return []
  const factors = separate(kernel)
  if (factors) return [{ name: 'separable', method: separableOf([factors], window), missed: 0 }]
  const parts = separability(matrix(kernel))
  const shape = [kernel.length, kernel[0]?.length ?? 0] as const
  // More parts than half the extent cost more than the taps themselves.
  for (let rank = 1; rank <= most / 2; rank++) {
    const chosen = parts.factors.slice(0, rank)
    const product = productOf(chosen, shape).data
    const missed = kernel.flat().reduce((sum, tap, k) => sum + Math.abs(tap - (product[k] as number)), 0)
    if (missed <= allowed) return [{ name: `rank ${rank}`, method: separableOf(chosen, window), missed }]
  }
  return []
}

function separableOf(
  factors: readonly { column: ArrayLike<number>; row: ArrayLike<number> }[],
  { top, left }: { top: number; left: number },
): KernelMethod {
  const parts = factors.map(
    ({ column, row }): SeparablePart => ({
      column: Array.from(column).flatMap((weight, i) => (weight === 0 ? [] : [{ dy: top + i, dx: 0, weight }])),
      row: Array.from(row).flatMap((weight, j) => (weight === 0 ? [] : [{ dy: 0, dx: left + j, weight }])),
    }),
  )
  return { kind: 'separable', parts }
}

/** @returns undefined where a kernel is not the same from above as from below, or has one row only */
export function mirroredMethod(taps: readonly Tap[]): KernelMethod | undefined {
  const window = windowOf(taps)
  const { top, bottom } = window
  const kernel = matrixOver(taps, window)
  if (bottom === top || kernel.some((row, i) => row.some((tap, j) => tap !== kernel[kernel.length - 1 - i]?.[j]))) {
    return undefined
  }
  const rows = Array.from({ length: Math.ceil(kernel.length / 2) }, (_, i): MirroredRow => {
    const upper = top + i
    return { upper, lower: bottom - i, taps: taps.filter(({ dy }) => dy === upper) }
  })
  return { kind: 'mirrored', rows: rows.filter((row) => row.taps.length > 0) }
}
