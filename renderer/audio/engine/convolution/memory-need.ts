/** How much memory a plan takes, known before anything is allocated. */
import { failure, type Outcome, success } from '../../../../shared/outcome'
import type { Samples } from '../../../../shared/units'
import { BLOCK, FLOAT, MEMORY_LIMIT } from './core'
import { headTaps } from './kernels'
import { delayOf, type MatrixShape, type PartitionPlan } from './plan'
import { spectraBytes } from './slot'
import { spectrumBytes, tableBytes } from './transform'

export interface TooLarge {
  kind: 'too much memory'
  bytes: number
  limit: number
}

/** Samples of input that are kept: windows stay where they are until they have been transformed. */
export function historyLength({ levels, direct }: PartitionPlan): Samples {
  const most = levels.reduce((length, level) => Math.max(length, 3 * level.size + delayOf(level)), direct)
  return Math.ceil(most / BLOCK + 2) * BLOCK
}

/** Bytes, close to what will be allocated. @param kernels how many live at once: 2 where kernels are exchanged */
export function memoryNeed(plan: PartitionPlan, shape: MatrixShape, kernels: 1 | 2): number {
  const { inputs, outputs } = shape
  const lines = plan.levels.reduce((sum, { size, count }) => sum + inputs * (count + 1) * spectrumBytes(size), 0)
  const buffers = plan.levels.reduce((sum, { size }) => sum + 2 * outputs * size * FLOAT + spectrumBytes(size), 0)
  const tables = plan.levels.reduce((sum, { size }) => sum + tableBytes(size), 0)
  const heads = inputs * outputs * headTaps(plan) * FLOAT
  const history = 2 * inputs * historyLength(plan) * FLOAT
  return lines + tables + history + kernels * (spectraBytes(plan, shape) + buffers + heads)
}

/** Refuses what does not fit, with both numbers for a sentence. */
export function checkMemory(plan: PartitionPlan, shape: MatrixShape, kernels: 1 | 2): Outcome<number, TooLarge> {
  const bytes = memoryNeed(plan, shape, kernels)
  return bytes <= MEMORY_LIMIT ? success(bytes) : failure({ kind: 'too much memory', bytes, limit: MEMORY_LIMIT })
}
