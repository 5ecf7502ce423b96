/** What a row of the chain says about its stage besides its name, drawn from the stage's data. Pure. */
import type { Medium, Stage } from '../../../shared/chain/chain'
import { isAsset, type ParameterSpec } from '../../../shared/chain/parameters'
import { parametersOf } from '../../../shared/chain/stage-parameters'
import { videoCatalogue } from '../../../shared/chain/video/catalogue'
import { pyramidOfFilter } from '../../../shared/pyramid/pyramid-of-filter'
import type { Hertz } from '../../../shared/units'
import { formatFrequency, formatNumber, formatValue, NARROW_SPACE } from '../../app/format/format-value'

/** "300–3400 Hz", "+3.0 dB", "3×3": the value that says most, or nothing. */
export function stageSummary(medium: Medium, stage: Stage): string {
  return medium === 'audio' ? soundSummary(stage) : kernelSize(stage)
}

function soundSummary(stage: Stage): string {
  const { low, high, file } = stage.params
  if (isAsset(file)) return file.name
  if (typeof low === 'number' && typeof high === 'number') return band(Math.min(low, high), Math.max(low, high))
  const first = parametersOf('audio', stage.kind)?.find((spec) => spec.type === 'number')
  const value = first && stage.params[first.name]
  return first?.type === 'number' && typeof value === 'number' ? formatValue(value, first.unit) : ''
}

/** Up to here both ends of a band are written in hertz: "300–3400 Hz" reads faster than two units. */
const IN_HERTZ: Hertz = 10_000

function band(from: Hertz, to: Hertz): string {
  if (to >= IN_HERTZ) return `${formatFrequency(from)}–${formatFrequency(to)}`
  const [low, high] = [from, to].map((edge) => formatNumber(Number(edge.toPrecision(3))))
  return `${low}–${high}${NARROW_SPACE}Hz`
}

function kernelSize(stage: Stage): string {
  const filter = videoCatalogue.get(stage.kind)?.filter(stage.params)
  const kernel = filter?.kind === 'kernel' ? filter.kernels[0] : undefined
  return kernel ? `${kernel.length}×${kernel[0]?.length ?? 0}` : ''
}

/** The operation of a kernel stage, or null for stages that have no such choice. */
export function operationOf(medium: Medium, stage: Stage): 'convolution' | 'correlation' | null {
  const spec = parametersOf(medium, stage.kind)?.find((candidate: ParameterSpec) => candidate.name === 'operation')
  if (!spec) return null
  return stage.params.operation === 'correlation' ? 'correlation' : 'convolution'
}

/** Of a picture stage that is done by a pyramid in place of its kernel: decibels below white from it, on a test picture. */
export function approximationOf(medium: Medium, stage: Stage): number | undefined {
  const filter = medium === 'video' ? videoCatalogue.get(stage.kind)?.filter(stage.params) : undefined
  return filter?.kind === 'kernel' ? pyramidOfFilter(filter)?.psnr : undefined
}
