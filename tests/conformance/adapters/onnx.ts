import { averagePool } from '../../../shared/cnn/average-pool'
import { conv } from '../../../shared/cnn/conv'
import { convTransposed } from '../../../shared/cnn/conv-transposed'
import { globalAveragePool, globalLpPool, globalMaxPool } from '../../../shared/cnn/global-pool'
import { lpPool } from '../../../shared/cnn/lp-pool'
import { maxPool, toColumnMajor } from '../../../shared/cnn/max-pool'
import type { Operations } from '../case'
import { convOptions, poolOptions } from './onnx/options'

export const onnxOperations: Operations = {
  onnx_Conv: (given) => ({
    Y: conv(given.tensor('X'), given.tensor('W'), given.optionalTensor('B'), convOptions(given)),
  }),
  onnx_ConvTranspose: (given) => {
    const options = {
      ...convOptions(given),
      outputPadding: given.optionalNumbers('output_padding'),
      outputShape: given.optionalNumbers('output_shape'),
    }
    return { Y: convTransposed(given.tensor('X'), given.tensor('W'), given.optionalTensor('B'), options) }
  },
  onnx_MaxPool: (given) => {
    const x = given.tensor('X')
    const { values, indices } = maxPool(x, given.numbers('kernel_shape'), poolOptions(given))
    const columnMajor = given.gives('storage_order') && given.flag('storage_order')
    return { Y: values, Indices: columnMajor ? toColumnMajor(indices, x.shape) : indices }
  },
  onnx_AveragePool: (given) => {
    const options = {
      ...poolOptions(given),
      countIncludePad: given.gives('count_include_pad') && given.flag('count_include_pad'),
    }
    return { Y: averagePool(given.tensor('X'), given.numbers('kernel_shape'), options) }
  },
  onnx_LpPool: (given) => ({
    Y: lpPool(given.tensor('X'), given.numbers('kernel_shape'), given.optionalNumber('p') ?? 2, poolOptions(given)),
  }),
  onnx_GlobalMaxPool: (given) => ({ Y: globalMaxPool(given.tensor('X')) }),
  onnx_GlobalAveragePool: (given) => ({ Y: globalAveragePool(given.tensor('X')) }),
  onnx_GlobalLpPool: (given) => ({ Y: globalLpPool(given.tensor('X'), given.optionalNumber('p') ?? 2) }),
}
