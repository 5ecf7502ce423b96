import { activate } from '../../../shared/cnn/activations/pointwise'
import { activationOf } from '../../../shared/cnn/activations/table'
import { causalConv } from '../../../shared/cnn/causal-conv'
import { convInteger } from '../../../shared/cnn/conv-integer'
import { deformConv } from '../../../shared/cnn/deform-conv'
import { maxUnpool } from '../../../shared/cnn/max-unpool'
import { qlinearConv } from '../../../shared/cnn/qlinear-conv'
import { scalar } from '../../../shared/tensor/tensor'
import type { Given, Operations, Outputs } from '../case'
import { convOptions, windowOptions } from './onnx/options'

function quantisation(given: Given, name: string) {
  return { scale: given.tensor(`${name}_scale`), zeroPoint: given.optionalTensor(`${name}_zero_point`) ?? scalar(0) }
}

function causal(given: Given): Outputs {
  const [x, w, bias] = [given.tensor('input'), given.tensor('weight'), given.optionalTensor('bias')]
  const { y, presentState } = causalConv(x, w, bias, given.optionalTensor('past_state'))
  const activation = given.gives('activation') ? given.word('activation', ['none', 'silu', 'swish']) : 'none'
  const output = activation === 'none' ? y : activate(y, activationOf('silu').value)
  return { output, present_state: presentState }
}

export const onnxExtra: Operations = {
  onnx_ConvInteger: (given) => {
    const zeroPoints = { x: given.optionalTensor('x_zero_point'), w: given.optionalTensor('w_zero_point') }
    return { y: convInteger(given.tensor('x'), given.tensor('w'), zeroPoints, convOptions(given)) }
  },
  onnx_QLinearConv: (given) => {
    const [x, w] = [
      { q: given.tensor('x'), is: quantisation(given, 'x') },
      { q: given.tensor('w'), is: quantisation(given, 'w') },
    ]
    const y = { is: quantisation(given, 'y'), kind: given.kind('y_zero_point', ['uint8', 'int8']) }
    return { y: qlinearConv(x, w, given.optionalTensor('B'), y, convOptions(given)) }
  },
  onnx_DeformConv: (given) => {
    const rest = { bias: given.optionalTensor('B'), mask: given.optionalTensor('mask') }
    const options = { ...convOptions(given), offsetGroups: given.optionalNumber('offset_group') }
    return { Y: deformConv(given.tensor('X'), given.tensor('W'), given.tensor('offset'), rest, options) }
  },
  onnx_MaxUnpool: (given) => {
    const outputShape = given.has('output_shape')
      ? [...given.vector('output_shape')]
      : given.optionalNumbers('output_shape')
    const options = { ...windowOptions(given), outputShape }
    return { Y: maxUnpool(given.tensor('X'), given.tensor('I'), given.numbers('kernel_shape'), options) }
  },
  onnx_CausalConvWithState: causal,
}
