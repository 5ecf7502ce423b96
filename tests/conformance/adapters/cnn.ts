import { activate, activationGradient } from '../../../shared/cnn/activations/pointwise'
import { logSoftmax, logSoftmaxGradient, softmax, softmaxGradient } from '../../../shared/cnn/activations/softmax'
import { activationOf } from '../../../shared/cnn/activations/table'
import { averagePool, averagePoolGradient } from '../../../shared/cnn/average-pool'
import { biasGradient } from '../../../shared/cnn/bias'
import { conv } from '../../../shared/cnn/conv'
import { convInputGradient, convWeightGradient } from '../../../shared/cnn/conv-gradients'
import { convTransposed } from '../../../shared/cnn/conv-transposed'
import {
  convTransposedInputGradient,
  convTransposedWeightGradient,
} from '../../../shared/cnn/conv-transposed-gradients'
import { maxPool, maxPoolGradient } from '../../../shared/cnn/max-pool'
import type { Given, Operations, Outputs } from '../case'

const FUNCTIONS = ['relu', 'leaky_relu', 'elu', 'sigmoid', 'tanh', 'softplus', 'softsign', 'silu', 'gelu'] as const

function windows(given: Given) {
  return { strides: given.numbers('stride'), pads: given.numbers('pad'), dilations: given.optionalNumbers('dilation') }
}

function activation(given: Given): Outputs {
  const [x, dy] = [given.tensor('x'), given.tensor('dy')]
  const name = given.word('fn', [...FUNCTIONS, 'softmax', 'log_softmax'])
  if (name === 'softmax') {
    const axis = given.optionalNumber('axis') ?? -1
    return { y: softmax(x, axis), dx: softmaxGradient(x, dy, axis) }
  }
  if (name === 'log_softmax') {
    const axis = given.optionalNumber('axis') ?? -1
    return { y: logSoftmax(x, axis), dx: logSoftmaxGradient(x, dy, axis) }
  }
  const { value, slope } = activationOf(name, given.gives('alpha') ? { alpha: given.number('alpha') } : {})
  return { y: activate(x, value), dx: activationGradient(x, dy, slope) }
}

export const cnnOperations: Operations = {
  cnn_conv2d: (given) => {
    const [x, w, dy] = [given.tensor('x'), given.tensor('w'), given.tensor('dy')]
    const options = { ...windows(given), groups: given.number('groups') }
    return {
      y: conv(x, w, given.optionalTensor('b'), options),
      dx: convInputGradient(dy, w, x.shape, options),
      dw: convWeightGradient(x, dy, w.shape, options),
      db: biasGradient(dy),
    }
  },
  cnn_conv_transpose2d: (given) => {
    const [x, w, dy] = [given.tensor('x'), given.tensor('w'), given.tensor('dy')]
    const outputPadding = given.optionalNumbers('output_padding')
    const options = { ...windows(given), groups: given.number('groups'), outputPadding }
    return {
      y: convTransposed(x, w, given.optionalTensor('b'), options),
      dx: convTransposedInputGradient(dy, w, x.shape, options),
      dw: convTransposedWeightGradient(x, dy, w.shape, options),
      db: biasGradient(dy),
    }
  },
  cnn_max_pool2d: (given) => {
    const [x, dy, kernel, options] = [given.tensor('x'), given.tensor('dy'), given.numbers('kernel'), windows(given)]
    return { y: maxPool(x, kernel, options).values, dx: maxPoolGradient(x, dy, kernel, options) }
  },
  cnn_avg_pool2d: (given) => {
    const [x, dy, kernel] = [given.tensor('x'), given.tensor('dy'), given.numbers('kernel')]
    const options = { ...windows(given), countIncludePad: given.flag('count_include_pad') }
    return { y: averagePool(x, kernel, options), dx: averagePoolGradient(dy, x.shape, kernel, options) }
  },
  cnn_activation: activation,
}
