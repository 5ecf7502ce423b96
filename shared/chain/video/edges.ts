/** Kinds that show change: brightness by default, and a bias of mid-grey where the sign matters. */
import { LAPLACIAN, SOBEL_X, SOBEL_Y, embossKernel } from '../../kernels/derivatives'
import type { Kernel2D, VideoEntry } from './entry'
import {
  biasOf,
  biasParameter,
  commonOf,
  commonParameters,
  numberOf,
  plainFilter,
  strengthParameter,
} from './parameter-values'

/** Mid-grey in levels: results below 0 are seen as darker than it. */
const MID_GREY = 128

function signedDerivative(kind: string, kernel: Kernel2D): VideoEntry {
  return {
    kind,
    parameters: [strengthParameter(1, 8), biasParameter(MID_GREY), ...commonParameters('luma')],
    filter: (params) => ({ ...plainFilter(kernel, params), gain: numberOf(params, 'strength'), bias: biasOf(params) }),
  }
}

export const sobelX = signedDerivative('sobel-x', SOBEL_X)
export const sobelY = signedDerivative('sobel-y', SOBEL_Y)
export const laplacian = signedDerivative('laplacian', LAPLACIAN)

export const sobelMagnitude: VideoEntry = {
  kind: 'sobel-magnitude',
  parameters: [strengthParameter(1, 8), ...commonParameters('luma')],
  filter: (params) => ({
    kernels: [SOBEL_X, SOBEL_Y],
    combine: 'magnitude',
    divisor: 1,
    bias: 0,
    gain: numberOf(params, 'strength'),
    ...commonOf(params),
  }),
}

export const emboss: VideoEntry = {
  kind: 'emboss',
  parameters: [strengthParameter(1, 4), biasParameter(0), ...commonParameters('luma')],
  filter: (params) => ({ ...plainFilter(embossKernel(numberOf(params, 'strength')), params), bias: biasOf(params) }),
}
