/** Kernels made ready for the direct form, away from the audio thread: runs of taps without the zeros between them. */
import type { Samples } from '../../../shared/units'
import type { ConvolverPlan, KernelMatrix, PreparedKernels } from './convolver'

/** What one input adds to one output. `taps` holds the runs end to end. */
export interface DirectPath {
  output: number
  input: number
  /** Delay of the first tap of each run. */
  starts: Int32Array<ArrayBuffer>
  lengths: Int32Array<ArrayBuffer>
  taps: Float64Array<ArrayBuffer>
}

export interface DirectKernels extends PreparedKernels {
  readonly plan: 'direct'
  readonly paths: readonly DirectPath[]
  /** Length of the longest kernel. */
  readonly length: Samples
}

interface Run {
  start: Samples
  end: Samples
}

/** Shorter gaps are multiplied through: starting a new run costs more. */
const SHORTEST_GAP = 16

/**
 * Plain data, safe to post to the audio thread.
 * @throws RangeError for a kernel longer than the plan allows, or with a tap that is not finite.
 */
export function prepareKernels(kernels: KernelMatrix, plan: ConvolverPlan): DirectKernels {
  const paths = kernels.flatMap((row, output) =>
    row.flatMap((taps, input) => (taps ? [preparePath(taps, output, input, plan.maxTaps)] : [])),
  )
  const length = Math.max(0, ...kernels.flat().map((taps) => taps?.length ?? 0))
  return { plan: 'direct', paths, length }
}

/** Memory that may be moved instead of copied when the kernels are posted. */
export function transferables({ paths }: DirectKernels): ArrayBuffer[] {
  return paths.flatMap(({ starts, lengths, taps }) => [starts.buffer, lengths.buffer, taps.buffer])
}

function preparePath(taps: Float64Array, output: number, input: number, maxTaps: Samples): DirectPath {
  if (taps.length > maxTaps) throw new RangeError(`A kernel of ${taps.length} taps exceeds the plan's ${maxTaps}`)
  if (!taps.every(Number.isFinite)) throw new RangeError('A kernel holds a tap that is not finite')
  const runs = findRuns(taps)
  const packed = new Float64Array(runs.reduce((sum, { start, end }) => sum + end - start, 0))
  let used = 0
  for (const { start, end } of runs) {
    packed.set(taps.subarray(start, end), used)
    used += end - start
  }
  return {
    output,
    input,
    starts: Int32Array.from(runs, (run) => run.start),
    lengths: Int32Array.from(runs, (run) => run.end - run.start),
    taps: packed,
  }
}

function findRuns(taps: Float64Array): Run[] {
  const runs: Run[] = []
  for (let k = 0; k < taps.length; k++) {
    if (taps[k] === 0) continue
    const last = runs.at(-1)
    if (last && k - last.end < SHORTEST_GAP) last.end = k + 1
    else runs.push({ start: k, end: k + 1 })
  }
  return runs
}
