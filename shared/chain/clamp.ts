/** Moves parameters into their ranges, so that catalogue entries may rely on them. */
import {
  isAsset,
  isMatrix,
  isWeights,
  type NumberParameter,
  type Parameters,
  type ParameterSpec,
  type ParameterValue,
} from './parameters'
import { checkWeights } from './video/layer-weights'

/** Every parameter of the description, within its range; what is missing or of the wrong type becomes the default. */
export function clampParameters(specs: readonly ParameterSpec[], params: Parameters): Parameters {
  return Object.fromEntries(specs.map((spec) => [spec.name, clampParameter(spec, params[spec.name])]))
}

function clampParameter(spec: ParameterSpec, value: ParameterValue | undefined): ParameterValue {
  switch (spec.type) {
    case 'number':
      return typeof value === 'number' && !Number.isNaN(value) ? clampNumber(spec, value) : spec.default
    case 'choice':
      return typeof value === 'string' && spec.options.includes(value) ? value : spec.default
    case 'matrix':
      return isMatrix(value) ? value : spec.default
    case 'weights':
      return isWeights(value) && checkWeights(value).ok ? value : spec.default
    case 'asset':
      return isAsset(value) ? value : spec.default
  }
}

/** Nearest value in range that is whole, and odd where asked. */
function clampNumber(spec: NumberParameter, value: number): number {
  const inside = Math.min(spec.max, Math.max(spec.min, value))
  return spec.odd ? clampOdd(spec, inside) : spec.integer ? Math.round(inside) : inside
}

function clampOdd(spec: NumberParameter, value: number): number {
  const odd = 2 * Math.floor(value / 2) + 1
  if (odd > spec.max) return odd - 2
  return odd < spec.min ? odd + 2 : odd
}
