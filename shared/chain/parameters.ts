/**
 * Parameters of a stage as data: panels, validation, undo addresses and number fields are all drawn from these
 * descriptions, so that a new filter needs no new screen.
 */
import type { AssetReference } from '../assets/asset'

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

/** A file, by the hash of its bytes. Without one the hash is empty, and the stage does nothing. */
export interface AssetParameter {
  type: 'asset'
  name: string
  default: AssetReference
}

/** Weights of a convolution layer; how many channels there are on either side is said by their shape. */
export interface WeightsParameter {
  type: 'weights'
  name: string
  default: WeightsValue
}

export type ParameterSpec = NumberParameter | ChoiceParameter | MatrixParameter | WeightsParameter | AssetParameter
export type MatrixValue = readonly (readonly number[])[]
/** [outputs][inputs of a group][rows][columns], as ONNX and PyTorch have them. */
export type WeightsValue = readonly (readonly MatrixValue[])[]
export type ParameterValue = number | string | MatrixValue | WeightsValue | AssetReference

export const NO_ASSET: AssetReference = { sha256: '', name: '' }

export function isMatrix(value: ParameterValue | undefined): value is MatrixValue {
  return Array.isArray(value) && !isWeights(value)
}

export function isWeights(value: ParameterValue | undefined): value is WeightsValue {
  return Array.isArray(value) && Array.isArray(value[0]) && Array.isArray(value[0][0])
}

export function isAsset(value: ParameterValue | undefined): value is AssetReference {
  return typeof value === 'object' && !Array.isArray(value)
}

export type Parameters = Readonly<Record<string, ParameterValue>>

export function defaultParameters(specs: readonly ParameterSpec[]): Parameters {
  return Object.fromEntries(specs.map((spec) => [spec.name, spec.default]))
}
