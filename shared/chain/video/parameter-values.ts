/** Reading of validated parameters, and the parameters that most kinds share. */
import type { ChoiceParameter, NumberParameter, Parameters, ParameterSpec } from '../parameters'
import {
  BORDERS,
  type Border,
  CHANNELS,
  type Channels,
  type Kernel2D,
  type KernelFilter,
  type Light,
  LIGHTS,
  type Operation,
} from './entry'

/** Most rows and columns of a kernel. */
export const MAX_EXTENT = 31

/** @throws Error when the parameter is missing or no number: a chain is validated before it gets here */
export function numberOf(params: Parameters, name: string): number {
  const value = params[name]
  if (typeof value !== 'number') throw new Error(`Parameter "${name}" must be a number, got ${JSON.stringify(value)}`)
  return value
}

/** @throws Error when the parameter is missing or no matrix */
export function matrixOf(params: Parameters, name: string): Kernel2D {
  const value = params[name]
  if (!Array.isArray(value)) throw new Error(`Parameter "${name}" must be a matrix, got ${JSON.stringify(value)}`)
  return value
}

function choiceOf<Option extends string>(params: Parameters, name: string, options: readonly Option[]): Option {
  const option = options.find((candidate) => candidate === params[name])
  if (option === undefined) {
    throw new Error(`Parameter "${name}" must be one of ${options.join(', ')}, got ${JSON.stringify(params[name])}`)
  }
  return option
}

const OPERATIONS: readonly Operation[] = ['convolution', 'correlation']

export const borderParameter: ChoiceParameter = {
  type: 'choice',
  name: 'border',
  options: BORDERS,
  default: 'reflect101',
}
export const operationParameter: ChoiceParameter = {
  type: 'choice',
  name: 'operation',
  options: OPERATIONS,
  default: 'convolution',
}

/** Chains that were saved know this parameter as "colour". */
function channelsParameter(byDefault: Channels): ChoiceParameter {
  return { type: 'choice', name: 'colour', options: CHANNELS, default: byDefault }
}

export const lightParameter: ChoiceParameter = { type: 'choice', name: 'light', options: LIGHTS, default: 'gamma' }

/** Channels and light: the last parameters of every kind. */
export function lastParameters(channels: Channels): readonly ParameterSpec[] {
  return [channelsParameter(channels), lightParameter]
}

export function lastOf(params: Parameters): { channels: Channels; light: Light } {
  return { channels: choiceOf(params, 'colour', CHANNELS), light: lightOf(params) }
}

export function lightOf(params: Parameters): Light {
  return choiceOf(params, 'light', LIGHTS)
}

export function borderOf(params: Parameters): Border {
  return choiceOf<Border>(params, 'border', BORDERS)
}

/** Border, operation, channels and light: the last parameters of every kind that has a kernel. */
export function commonParameters(channels: Channels): readonly ParameterSpec[] {
  return [borderParameter, operationParameter, ...lastParameters(channels)]
}

export function commonOf(params: Parameters): Pick<KernelFilter, 'border' | 'operation' | 'channels' | 'light'> {
  return { border: borderOf(params), operation: choiceOf(params, 'operation', OPERATIONS), ...lastOf(params) }
}

/** Factor on what the kernel gives, or share of the effect. */
export function strengthParameter(byDefault: number, max: number): NumberParameter {
  return {
    type: 'number',
    name: 'strength',
    unit: 'none',
    min: 0,
    max,
    default: byDefault,
    step: 0.05,
    scale: 'linear',
  }
}

/** Rows and columns of a kernel, odd. */
export function sizeParameter(byDefault: number): NumberParameter {
  return {
    type: 'number',
    name: 'size',
    unit: 'pixels',
    min: 3,
    max: MAX_EXTENT,
    default: byDefault,
    step: 2,
    scale: 'linear',
    integer: true,
    odd: true,
  }
}

/** Standard deviation of a Gaussian, in pixels. */
export function sigmaParameter(byDefault: number): NumberParameter {
  return {
    type: 'number',
    name: 'sigma',
    unit: 'pixels',
    min: 0.3,
    max: 10,
    default: byDefault,
    step: 0.1,
    scale: 'linear',
  }
}

/** Added to every result, in levels of 255 on the screen; 128 makes negative values visible around mid-grey. */
export function biasParameter(byDefault: number): NumberParameter {
  return {
    type: 'number',
    name: 'bias',
    unit: 'none',
    min: -255,
    max: 255,
    default: byDefault,
    step: 1,
    scale: 'linear',
  }
}

/** A level of 255 on the screen, in units of white for the filter. */
export function levelParameter(name: string, byDefault: number): NumberParameter {
  return { type: 'number', name, unit: 'none', min: 0, max: 255, default: byDefault, step: 1, scale: 'linear' }
}

/** The bias in units of white. */
export function biasOf(params: Parameters): number {
  return numberOf(params, 'bias') / 255
}

/** A filter of one kernel with nothing added or scaled. */
export function plainFilter(kernel: Kernel2D, params: Parameters): KernelFilter {
  return { kind: 'kernel', kernels: [kernel], combine: 'single', divisor: 1, bias: 0, gain: 1, ...commonOf(params) }
}
