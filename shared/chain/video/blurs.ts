/** Kinds that take the mean of a neighbourhood. */
import { boxKernel, gaussianKernel } from '../../kernels/blur'
import { discKernel } from '../../kernels/disc'
import { motionKernel } from '../../kernels/motion'
import type { ChoiceParameter, Parameters } from '../parameters'
import type { VideoEntry } from './entry'
import { commonParameters, MAX_EXTENT, numberOf, plainFilter, sigmaParameter, sizeParameter } from './parameter-values'

/** Whether a large blur may be done on a smaller picture; never unless chosen. */
const approximateParameter: ChoiceParameter = {
  type: 'choice',
  name: 'approximate',
  options: ['exact', 'pyramid'],
  default: 'exact',
}

function mayApproximate(params: Parameters): boolean {
  return params.approximate === 'pyramid'
}

export const box: VideoEntry = {
  kind: 'box',
  parameters: [sizeParameter(5), approximateParameter, ...commonParameters('rgb')],
  filter: (params) => ({
    ...plainFilter(boxKernel(numberOf(params, 'size')), params),
    approximate: mayApproximate(params),
  }),
}

export const gaussian: VideoEntry = {
  kind: 'gaussian',
  parameters: [sizeParameter(7), sigmaParameter(1.5), approximateParameter, ...commonParameters('rgb')],
  filter: (params) => ({
    ...plainFilter(gaussianKernel(numberOf(params, 'size'), numberOf(params, 'sigma')), params),
    approximate: mayApproximate(params),
  }),
}

/** Bokeh: the mean over a disc, as of a lens that is out of focus. */
export const disc: VideoEntry = {
  kind: 'disc',
  parameters: [
    { type: 'number', name: 'radius', unit: 'pixels', min: 0.5, max: 15, default: 4, step: 0.5, scale: 'linear' },
    ...commonParameters('rgb'),
  ],
  filter: (params) => plainFilter(discKernel(numberOf(params, 'radius')), params),
}

export const motion: VideoEntry = {
  kind: 'motion',
  parameters: [
    {
      type: 'number',
      name: 'length',
      unit: 'pixels',
      min: 1,
      max: MAX_EXTENT,
      default: 11,
      step: 1,
      scale: 'linear',
      integer: true,
    },
    { type: 'number', name: 'angle', unit: 'degrees', min: 0, max: 180, default: 0, step: 1, scale: 'linear' },
    ...commonParameters('rgb'),
  ],
  filter: (params) => plainFilter(motionKernel(numberOf(params, 'length'), numberOf(params, 'angle')), params),
}
