/** Kinds that add back what a blur would take away. */
import { sharpenKernel, unsharpKernel } from '../../kernels/sharpen'
import type { VideoEntry } from './entry'
import {
  commonParameters,
  numberOf,
  plainFilter,
  sigmaParameter,
  sizeParameter,
  strengthParameter,
} from './parameter-values'

export const sharpen: VideoEntry = {
  kind: 'sharpen',
  parameters: [strengthParameter(1, 4), ...commonParameters('rgb')],
  filter: (params) => plainFilter(sharpenKernel(numberOf(params, 'strength')), params),
}

export const unsharp: VideoEntry = {
  kind: 'unsharp',
  parameters: [sizeParameter(7), sigmaParameter(1.5), strengthParameter(1, 4), ...commonParameters('rgb')],
  filter: (params) => {
    const kernel = unsharpKernel(numberOf(params, 'size'), numberOf(params, 'sigma'), numberOf(params, 'strength'))
    return plainFilter(kernel, params)
  },
}
