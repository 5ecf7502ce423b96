/** What the screen wants to know of a kernel file: how it was used, and its response. */
import { kernelFile, readKernelFile, type Sounds } from '../../../shared/chain/audio/kernel-file'
import type { StereoKernel } from '../../../shared/chain/audio/stereo-kernel'
import type { Stage } from '../../../shared/chain/chain'
import { clampParameters } from '../../../shared/chain/clamp'
import { bandPower } from '../../../shared/fir/band-power'
import { responseGrid } from '../../../shared/fir/response-grid'
import type { Hertz } from '../../../shared/units'
import type { FileOutcome } from './order'

/** @param kernel of the whole stage, mix and bypass folded in */
export function examineFile(stage: Stage, kernel: StereoKernel, rate: Hertz, sounds: Sounds): FileOutcome {
  const made = readKernelFile(clampParameters(kernelFile.parameters, stage.params), rate, sounds)
  if (!made.ok) return { kind: 'refused', fault: made.reason }
  const { facts, remarks } = made.value
  const left = kernel[0][0] ?? new Float64Array(1)
  const levels = bandPower(left, responseGrid(rate), rate).map((power) => 10 * Math.log10(power))
  return { kind: 'used', facts, remarks, levels }
}
