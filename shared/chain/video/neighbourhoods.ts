/** Kinds that look at a neighbourhood, in place or in time, and are no convolutions of the picture. */
import type { NumberParameter } from '../parameters'
import type { PoolFilter, VideoEntry } from './entry'
import {
  borderOf,
  borderParameter,
  lastOf,
  lastParameters,
  numberOf,
  sigmaParameter,
  sizeParameter,
} from './parameter-values'

/** The middle value: drops single outliers and keeps edges. */
export const median: VideoEntry = {
  kind: 'median',
  parameters: [{ ...sizeParameter(3), max: 5 }, ...lastParameters('rgb')],
  filter: (params) => ({ kind: 'median', size: numberOf(params, 'size'), ...lastOf(params) }),
}

const sigmaLevels: NumberParameter = {
  type: 'number',
  name: 'sigmaLevels',
  unit: 'none',
  min: 1,
  max: 255,
  default: 40,
  step: 1,
  scale: 'linear',
}

/** Smooths what is alike and keeps edges. */
export const bilateral: VideoEntry = {
  kind: 'bilateral',
  parameters: [
    { ...sizeParameter(5), max: 9 },
    sigmaParameter(2),
    sigmaLevels,
    borderParameter,
    ...lastParameters('rgb'),
  ],
  filter: (params) => ({
    kind: 'bilateral',
    diameter: numberOf(params, 'size'),
    sigmaSpace: numberOf(params, 'sigma'),
    sigmaColour: numberOf(params, 'sigmaLevels') / 255,
    border: borderOf(params),
    ...lastOf(params),
  }),
}

const block: NumberParameter = {
  type: 'number',
  name: 'block',
  unit: 'pixels',
  min: 1,
  max: 32,
  default: 4,
  step: 1,
  scale: 'linear',
  integer: true,
}

function pooling(kind: string, of: PoolFilter['of']): VideoEntry {
  return {
    kind,
    parameters: [block, ...lastParameters('rgb')],
    filter: (params) => ({ kind: 'pool', of, size: numberOf(params, 'block'), ...lastOf(params) }),
  }
}

/** As in a neural network, with stride and window alike; shown as large as before. */
export const maxPooling = pooling('max-pooling', 'largest')
export const averagePooling = pooling('average-pooling', 'mean')

/** Noise fades, and what moves leaves a trail. */
export const temporalAverage: VideoEntry = {
  kind: 'temporal-average',
  parameters: [
    {
      type: 'number',
      name: 'frames',
      unit: 'none',
      min: 1,
      max: 60,
      default: 8,
      step: 1,
      scale: 'linear',
      integer: true,
    },
    ...lastParameters('rgb'),
  ],
  filter: (params) => ({ kind: 'average', share: 1 / numberOf(params, 'frames'), ...lastOf(params) }),
}
