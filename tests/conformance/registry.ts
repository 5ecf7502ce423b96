import { cnn } from './adapters/cnn'
import { convolution1d } from './adapters/convolution-1d'
import { convolution2d } from './adapters/convolution-2d'
import { deconvolution } from './adapters/deconvolution'
import { fft } from './adapters/fft'
import { fir } from './adapters/fir'
import { multirate } from './adapters/multirate'
import { onnx } from './adapters/onnx'
import { opencv } from './adapters/opencv'
import { seedCases } from './adapters/seed-cases'
import type { Registry } from './trial'

/** Every operation that the case files may name. A family is one adapter file. */
export const registry: Registry = {
  operations: {
    ...convolution1d,
    ...convolution2d,
    ...opencv,
    ...fir,
    ...fft,
    ...deconvolution,
    ...multirate,
    ...cnn,
    ...onnx,
  },
  seedOperations: seedCases,
}
