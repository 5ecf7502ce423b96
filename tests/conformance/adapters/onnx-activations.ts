import { activate } from '../../../shared/cnn/activations/pointwise'
import { prelu } from '../../../shared/cnn/activations/prelu'
import { logSoftmax, softmax } from '../../../shared/cnn/activations/softmax'
import { activationOf } from '../../../shared/cnn/activations/table'
import { axisOf } from '../../../shared/tensor/indexing'
import { reshape, sizeOf, type Tensor } from '../../../shared/tensor/tensor'
import type { Given, Operations, Outputs } from '../case'

const PARAMETERS = ['alpha', 'beta', 'gamma'] as const

function pointwise(name: string): (given: Given) => Outputs {
  return (given) => {
    const parameters = PARAMETERS.filter((key) => given.gives(key)).map((key) => [key, given.number(key)])
    return { Y: activate(given.tensor('X'), activationOf(name, Object.fromEntries(parameters)).value) }
  }
}

/** Before operator set 13 the axes from `axis` on were one: softmax runs over all of them together. */
function alongAxis(run: (x: Tensor, axis: number) => Tensor): (given: Given) => Outputs {
  return (given) => {
    const [x, opset] = [given.tensor('X'), given.number('opset')]
    if (opset >= 13) {
      return { Y: run(x, given.optionalNumber('axis') ?? -1) }
    }
    const axis = axisOf(x.shape, given.optionalNumber('axis') ?? 1)
    const flat = reshape(x, [sizeOf(x.shape.slice(0, axis)), sizeOf(x.shape.slice(axis))])
    return { Y: reshape(run(flat, 1), x.shape) }
  }
}

/** Before operator set 7 the slopes were one a channel (axis 1), not broadcast from the right. */
function preluOf(given: Given): Outputs {
  const [x, slope] = [given.tensor('X'), given.tensor('slope')]
  const perChannel = given.number('opset') < 7 && slope.data.length > 1
  return { Y: prelu(x, perChannel ? reshape(slope, [slope.data.length, ...x.shape.slice(2).map(() => 1)]) : slope) }
}

export const onnxActivations: Operations = {
  onnx_Relu: pointwise('relu'),
  onnx_LeakyRelu: pointwise('leaky_relu'),
  onnx_ThresholdedRelu: pointwise('thresholded_relu'),
  onnx_Elu: pointwise('elu'),
  onnx_Selu: pointwise('selu'),
  onnx_Celu: pointwise('celu'),
  onnx_Sigmoid: pointwise('sigmoid'),
  onnx_Tanh: pointwise('tanh'),
  onnx_Softplus: pointwise('softplus'),
  onnx_Softsign: pointwise('softsign'),
  onnx_HardSigmoid: pointwise('hard_sigmoid'),
  onnx_HardSwish: pointwise('hard_swish'),
  onnx_Mish: pointwise('mish'),
  onnx_Swish: pointwise('swish'),
  onnx_Gelu: (given) =>
    pointwise(
      given.gives('approximate') && given.word('approximate', ['none', 'tanh']) === 'tanh' ? 'gelu_tanh' : 'gelu',
    )(given),
  onnx_PRelu: preluOf,
  onnx_Softmax: alongAxis(softmax),
  onnx_LogSoftmax: alongAxis(logSoftmax),
}
