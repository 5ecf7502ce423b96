/** Which kernels sounded over an excerpt, told from the log of fades. */
import type { StereoKernel } from '../../../shared/chain/audio/stereo-kernel'
import type { Samples } from '../../../shared/units'
import type { KernelTurn } from '../contract'
import type { RecordedFade } from '../telemetry/reader'

/**
 * One after the other, from the last kernel that was alone before `from`.
 *
 * @param from index of the first output that matters; what sounded before it needs no explanation
 * @returns nothing where the log or the memory of kernels does not reach back so far
 */
export function courseOf(
  fades: readonly RecordedFade[],
  kernel: (generation: number) => StereoKernel | undefined,
  from: Samples,
): KernelTurn[] {
  const first = fades.findLastIndex(({ start, length }) => start + length <= from)
  if (first < 0) return []
  const turns = fades.slice(first).map(({ start, length, generation }, index) => {
    const found = kernel(generation)
    return found && { kernel: found, start: index === 0 ? Number.NEGATIVE_INFINITY : start, length }
  })
  return turns.every((turn) => turn !== undefined) ? turns : []
}
