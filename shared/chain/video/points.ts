/** Kinds that change each value by itself. */
import type { NumberParameter, Parameters } from '../parameters'
import type { PointFunction, VideoEntry } from './entry'
import { lastOf, lastParameters, levelParameter, numberOf } from './parameter-values'

const WHITE = 255

function pointEntry(
  kind: string,
  parameters: readonly NumberParameter[],
  of: (params: Parameters) => PointFunction,
): VideoEntry {
  return {
    kind,
    parameters: [...parameters, ...lastParameters('rgb')],
    filter: (params) => ({ kind: 'point', function: of(params), ...lastOf(params) }),
  }
}

const zero = levelParameter('zero', 0)
const exponent: NumberParameter = {
  type: 'number',
  name: 'gamma',
  unit: 'none',
  min: 0.1,
  max: 10,
  default: 1,
  step: 0.01,
  scale: 'log',
}

export const relu = pointEntry('relu', [zero], (params) => ({
  kind: 'rectify',
  zero: numberOf(params, 'zero') / WHITE,
}))

export const absolute = pointEntry('absolute', [zero], (params) => ({
  kind: 'absolute',
  zero: numberOf(params, 'zero') / WHITE,
}))

export const invert = pointEntry('invert', [], () => ({ kind: 'invert' }))

/** Gamma above 1 brightens: values are raised to 1 / gamma. */
export const gamma = pointEntry('gamma', [{ ...exponent, default: 2.2 }], (params) => ({
  kind: 'power',
  exponent: 1 / numberOf(params, 'gamma'),
}))

/** White and black may not meet: one level stays between them. */
export const levels = pointEntry(
  'levels',
  [levelParameter('black', 16), levelParameter('white', 235), exponent],
  (params) => {
    const black = numberOf(params, 'black')
    const white = Math.max(black + 1, numberOf(params, 'white'))
    return { kind: 'levels', black: black / WHITE, white: white / WHITE, exponent: 1 / numberOf(params, 'gamma') }
  },
)

/** White from the level on, which whole levels meet or miss by half a level. */
export const threshold = pointEntry('threshold', [{ ...levelParameter('level', 128), integer: true }], (params) => ({
  kind: 'threshold',
  at: (numberOf(params, 'level') - 0.5) / WHITE,
}))
