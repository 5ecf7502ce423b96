/**
 * Parameters of a stage as data: panels, validation, undo addresses and number fields are all drawn from these
 * descriptions, so that a new filter needs no new screen.
 */
/** `loss` is in decibels and written without a sign: how much is taken away. */
export type ParameterUnit =
  | 'hertz'
  | 'decibels'
  | 'loss'
  | 'milliseconds'
  | 'taps'
  | 'pixels'
  | 'degrees'
  | 'percent'
  | 'none'

export interface NumberParameter {
  type: 'number'
  name: string
  unit: ParameterUnit
  min: number
  max: number
  default: number
  /** One arrow-key step on a linear scale; on a log scale the ratio of one step minus 1 (0.01 = 1 %). */
  step: number
  scale: 'linear' | 'log'
  /** Whole (and, with `odd`, odd) values only. */
  integer?: boolean
  odd?: boolean
}

export interface ChoiceParameter {
  type: 'choice'
  name: string
  options: readonly string[]
  default: string
}

export interface MatrixParameter {
  type: 'matrix'
  name: string
  /** Row-major, as written on paper: first row on top. */
  default: readonly (readonly number[])[]
  maxRows: number
  maxColumns: number
}

export type ParameterSpec = NumberParameter | ChoiceParameter | MatrixParameter
export type ParameterValue = number | string | readonly (readonly number[])[]
export type Parameters = Readonly<Record<string, ParameterValue>>

export function defaultParameters(specs: readonly ParameterSpec[]): Parameters {
  return Object.fromEntries(specs.map((spec) => [spec.name, spec.default]))
}
