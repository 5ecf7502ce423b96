/** Brings any value into what the description of a parameter allows, so that an edit can never make an invalid chain. */
import type { MatrixParameter, NumberParameter, ParameterSpec, ParameterValue } from './parameters'

/** Weights beyond this are refused by the schema of the chain. */
const MAX_WEIGHT = 1e6

/** Nearest value in range that is whole, and odd where asked; NaN becomes the default. */
export function fitNumber(spec: NumberParameter, value: number): number {
  if (Number.isNaN(value)) return spec.default
  const inRange = Math.min(spec.max, Math.max(spec.min, value))
  if (spec.odd) return fitOdd(spec, inRange)
  return spec.integer ? Math.round(inRange) : inRange
}

function fitOdd(spec: NumberParameter, value: number): number {
  const odd = 2 * Math.floor(value / 2) + 1
  if (odd > spec.max) return odd - 2
  return odd < spec.min ? odd + 2 : odd
}

function fitMatrix(spec: MatrixParameter, rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const columns = rows[0]?.length ?? 0
  const rectangle = columns > 0 && rows.every((row) => row.length === columns)
  if (!rectangle || rows.length > spec.maxRows || columns > spec.maxColumns) return spec.default
  return rows.map((row) => row.map(fitWeight))
}

/** Weight of a kernel: finite, within ±10⁶. */
export function fitWeight(value: number): number {
  return Number.isNaN(value) ? 0 : Math.min(MAX_WEIGHT, Math.max(-MAX_WEIGHT, value))
}

/** @returns the value itself where it fits; the default where its type is wrong. */
export function fitParameter(spec: ParameterSpec, value: ParameterValue): ParameterValue {
  switch (spec.type) {
    case 'number':
      return typeof value === 'number' ? fitNumber(spec, value) : spec.default
    case 'choice':
      return typeof value === 'string' && spec.options.includes(value) ? value : spec.default
    case 'matrix':
      return typeof value === 'object' ? fitMatrix(spec, value) : spec.default
  }
}

export function sameParameter(a: ParameterValue | undefined, b: ParameterValue | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return Object.is(a, b)
  return (
    a.length === b.length &&
    a.every((row, r) => row.length === b[r]?.length && row.every((weight, c) => weight === b[r]?.[c]))
  )
}
