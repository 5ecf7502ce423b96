/** Kinds that show change: brightness by default, and a bias of mid-grey where the sign matters. */
import { LAPLACIAN, SOBEL_X, SOBEL_Y, embossKernel } from '../../kernels/derivatives'
import { logKernel } from '../../kernels/laplacian'
import { scharrKernel } from '../../kernels/sobel'
import type { Kernel2D, VideoEntry } from './entry'
import {
  biasOf,
  biasParameter,
  borderParameter,
  commonOf,
  commonParameters,
  lightParameter,
  numberOf,
  operationParameter,
  plainFilter,
  sigmaParameter,
  sizeParameter,
  strengthParameter,
} from './parameter-values'

/** Mid-grey in levels: results below 0 are seen as darker than it. */
const MID_GREY = 128

function signedDerivative(kind: string, kernel: Kernel2D, strength = 1): VideoEntry {
  return {
    kind,
    parameters: [strengthParameter(strength, 8), biasParameter(MID_GREY), ...commonParameters('luma')],
    filter: (params) => ({ ...plainFilter(kernel, params), gain: numberOf(params, 'strength'), bias: biasOf(params) }),
  }
}

export const sobelX = signedDerivative('sobel-x', SOBEL_X)
export const sobelY = signedDerivative('sobel-y', SOBEL_Y)
export const laplacian = signedDerivative('laplacian', LAPLACIAN)

const SCHARR_X = scharrKernel({ dx: 1, dy: 0 })
const SCHARR_Y = scharrKernel({ dx: 0, dy: 1 })
/** Scharr's taps are four times Sobel's; a quarter shows an edge as bright. */
const AS_BRIGHT_AS_SOBEL = 0.25

export const scharrX = signedDerivative('scharr-x', SCHARR_X, AS_BRIGHT_AS_SOBEL)
export const scharrY = signedDerivative('scharr-y', SCHARR_Y, AS_BRIGHT_AS_SOBEL)

/** Length of the gradient, whatever its direction. */
function gradientMagnitude(kind: string, x: Kernel2D, y: Kernel2D, strength: number): VideoEntry {
  return {
    kind,
    parameters: [strengthParameter(strength, 8), ...commonParameters('luma')],
    filter: (params) => ({
      kind: 'kernel',
      kernels: [x, y],
      combine: 'magnitude',
      divisor: 1,
      bias: 0,
      gain: numberOf(params, 'strength'),
      ...commonOf(params),
    }),
  }
}

export const sobelMagnitude = gradientMagnitude('sobel-magnitude', SOBEL_X, SOBEL_Y, 1)
export const scharrMagnitude = gradientMagnitude('scharr-magnitude', SCHARR_X, SCHARR_Y, AS_BRIGHT_AS_SOBEL)

/** Strength of the change as brightness, its direction as hue: red to the right, then round by green and blue. */
export const edgeDirection: VideoEntry = {
  kind: 'edge-direction',
  parameters: [
    strengthParameter(1, 8),
    borderParameter,
    { ...operationParameter, default: 'correlation' },
    lightParameter,
  ],
  filter: (params) => ({
    kind: 'kernel',
    kernels: [SOBEL_X, SOBEL_Y],
    combine: 'direction',
    divisor: 1,
    bias: 0,
    gain: numberOf(params, 'strength'),
    // One direction for all colours: that of the brightness.
    ...commonOf({ ...params, colour: 'luma' }),
  }),
}

/** Laplacian of a Gaussian: blobs and edges of one size. */
export const log: VideoEntry = {
  kind: 'log',
  parameters: [
    sizeParameter(9),
    sigmaParameter(1.4),
    strengthParameter(1, 8),
    biasParameter(MID_GREY),
    ...commonParameters('luma'),
  ],
  filter: (params) => ({
    ...plainFilter(logKernel(numberOf(params, 'size'), numberOf(params, 'sigma')), params),
    gain: numberOf(params, 'strength'),
    bias: biasOf(params),
  }),
}

export const emboss: VideoEntry = {
  kind: 'emboss',
  parameters: [strengthParameter(1, 4), biasParameter(0), ...commonParameters('luma')],
  filter: (params) => ({ ...plainFilter(embossKernel(numberOf(params, 'strength')), params), bias: biasOf(params) }),
}
