import type { Anchor } from '../../convolution/direct/convolve2d'
import { sharpenKernel } from '../../kernels/sharpen'
import type { NumberParameter, Parameters } from '../parameters'
import type { Kernel2D, VideoEntry } from './entry'
import {
  biasOf,
  biasParameter,
  commonParameters,
  matrixOf,
  MAX_EXTENT,
  numberOf,
  plainFilter,
  strengthParameter,
} from './parameter-values'

/** Row or column of the tap on the output, counted from 1; 0 is the centre, whatever the size. */
function anchorParameter(name: 'anchorRow' | 'anchorColumn'): NumberParameter {
  return {
    type: 'number',
    name,
    unit: 'none',
    min: 0,
    max: MAX_EXTENT,
    default: 0,
    step: 1,
    scale: 'linear',
    integer: true,
  }
}

/** The user's own kernel. */
export const kernel: VideoEntry = {
  kind: 'kernel',
  parameters: [
    { type: 'matrix', name: 'matrix', default: sharpenKernel(1), maxRows: MAX_EXTENT, maxColumns: MAX_EXTENT },
    anchorParameter('anchorRow'),
    anchorParameter('anchorColumn'),
    // Positive, so that it can never be 0; the sign belongs into the taps.
    { type: 'number', name: 'divisor', unit: 'none', min: 0.1, max: 1000, default: 1, step: 0.01, scale: 'log' },
    biasParameter(0),
    strengthParameter(1, 8),
    ...commonParameters('rgb'),
  ],
  filter: (params) => ({
    ...plainFilter(matrixOf(params, 'matrix'), params),
    anchor: anchorOf(params),
    divisor: numberOf(params, 'divisor'),
    bias: biasOf(params),
    gain: numberOf(params, 'strength'),
  }),
}

/** The tap, as written, that lies on the output: what is said, held within the kernel, else its centre. */
export function anchorOf(params: Parameters): Anchor {
  const taps: Kernel2D = matrixOf(params, 'matrix')
  const turned = params.operation === 'convolution'
  const along = (said: number, extent: number): number => {
    if (said > 0) return Math.min(said, extent) - 1
    // The centre is that of the taps as they are laid on the picture: of an even number turned, the later one.
    return turned ? extent >> 1 : (extent - 1) >> 1
  }
  return {
    row: along(numberOf(params, 'anchorRow'), taps.length),
    column: along(numberOf(params, 'anchorColumn'), taps[0]?.length ?? 1),
  }
}
