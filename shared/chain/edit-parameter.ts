/** Brings any value into what the description of a parameter allows, so that an edit can never make an invalid chain. */
import { clampParameters } from './clamp'
import { MAX_WEIGHT } from './largest-weight'
import {
  isAsset,
  isMatrix,
  isWeights,
  type MatrixParameter,
  type ParameterSpec,
  type ParameterValue,
} from './parameters'

type Matrix = readonly (readonly number[])[]

/** Weight of a kernel: finite, within ±10⁶; NaN counts as 0. */
export function fitWeight(value: number): number {
  return Number.isNaN(value) ? 0 : Math.min(MAX_WEIGHT, Math.max(-MAX_WEIGHT, value))
}

function fitMatrix(spec: MatrixParameter, rows: Matrix): Matrix {
  const columns = rows[0]?.length ?? 0
  const rectangle = columns > 0 && rows.every((row) => row.length === columns)
  if (!rectangle || rows.length > spec.maxRows || columns > spec.maxColumns) return spec.default
  return rows.map((row) => row.map(fitWeight))
}

/** @returns the nearest allowed value; the default where the type or the shape is wrong. */
export function fitParameter(spec: ParameterSpec, value: ParameterValue): ParameterValue {
  if (spec.type === 'matrix') return isMatrix(value) ? fitMatrix(spec, value) : spec.default
  return clampParameters([spec], { [spec.name]: value })[spec.name] ?? spec.default
}

/** Equal numbers and words, or matrices equal weight by weight. */
export function sameParameter(a: ParameterValue | undefined, b: ParameterValue | undefined): boolean {
  if (isAsset(a) && isAsset(b)) return a.sha256 === b.sha256 && a.name === b.name
  if (isWeights(a) && isWeights(b)) {
    const both = [a.flat(), b.flat()] as const
    return (
      a.length === b.length &&
      both[0].length === both[1].length &&
      both[0].every((k, i) => sameParameter(k, both[1][i]))
    )
  }
  if (!isMatrix(a) || !isMatrix(b)) return Object.is(a, b)
  return (
    a.length === b.length &&
    a.every((row, r) => row.length === b[r]?.length && row.every((weight, c) => weight === b[r]?.[c]))
  )
}
