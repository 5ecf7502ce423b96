import { sharpenKernel } from '../../kernels/sharpen'
import type { VideoEntry } from './entry'
import {
  biasOf,
  biasParameter,
  commonParameters,
  matrixOf,
  numberOf,
  plainFilter,
  strengthParameter,
} from './parameter-values'

/** The user's own kernel. */
export const kernel: VideoEntry = {
  kind: 'kernel',
  parameters: [
    { type: 'matrix', name: 'matrix', default: sharpenKernel(1), maxRows: 3, maxColumns: 3 },
    // Positive, so that it can never be 0; the sign belongs into the taps.
    { type: 'number', name: 'divisor', unit: 'none', min: 0.1, max: 1000, default: 1, step: 0.01, scale: 'log' },
    biasParameter(0),
    strengthParameter(1, 8),
    ...commonParameters('rgb'),
  ],
  filter: (params) => ({
    ...plainFilter(matrixOf(params, 'matrix'), params),
    divisor: numberOf(params, 'divisor'),
    bias: biasOf(params),
    gain: numberOf(params, 'strength'),
  }),
}
