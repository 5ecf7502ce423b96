import { celu, celuSlope } from './celu'
import { elu, eluSlope } from './elu'
import { gelu, geluSlope, geluTanh, geluTanhSlope } from './gelu'
import { hardSigmoid, hardSigmoidSlope } from './hard-sigmoid'
import { hardSwish, hardSwishSlope } from './hard-swish'
import { leakyRelu, leakyReluSlope } from './leaky-relu'
import { mish, mishSlope } from './mish'
import { relu, reluSlope } from './relu'
import { selu, seluSlope } from './selu'
import { sigmoid, sigmoidSlope } from './sigmoid'
import { softplus, softplusSlope } from './softplus'
import { softsign, softsignSlope } from './softsign'
import { swish, swishSlope } from './swish'
import { tanh, tanhSlope } from './tanh'
import { thresholdedRelu, thresholdedReluSlope } from './thresholded-relu'

/** An activation of one number, its slope, and the values of its parameters (in the order of the arguments) where none are given. */
export type Activation = {
  value: (x: number, ...parameters: number[]) => number
  slope: (x: number, ...parameters: number[]) => number
  defaults: Readonly<Record<string, number>>
}

const NONE = {}

function asActivation(
  value: (x: number, a: number, b: number) => number,
  slope: (x: number, a: number, b: number) => number,
  defaults: Readonly<Record<string, number>> = NONE,
): Activation {
  return {
    value: (x, a = Number.NaN, b = Number.NaN) => value(x, a, b),
    slope: (x, a = Number.NaN, b = Number.NaN) => slope(x, a, b),
    defaults,
  }
}

/** Every activation of one number by its usual name; the defaults are those of ONNX. Softmax and PReLU see more than one number. */
export const ACTIVATIONS = {
  linear: asActivation(
    (x) => x,
    () => 1,
  ),
  relu: asActivation(relu, reluSlope),
  leaky_relu: asActivation(leakyRelu, leakyReluSlope, { alpha: 0.01 }),
  thresholded_relu: asActivation(thresholdedRelu, thresholdedReluSlope, { alpha: 1 }),
  elu: asActivation(elu, eluSlope, { alpha: 1 }),
  selu: asActivation(selu, seluSlope, { alpha: 1.67326319217681884765625, gamma: 1.05070102214813232421875 }),
  celu: asActivation(celu, celuSlope, { alpha: 1 }),
  sigmoid: asActivation(sigmoid, sigmoidSlope),
  tanh: asActivation(tanh, tanhSlope),
  softplus: asActivation(softplus, softplusSlope),
  softsign: asActivation(softsign, softsignSlope),
  hard_sigmoid: asActivation(hardSigmoid, hardSigmoidSlope, { alpha: 0.2, beta: 0.5 }),
  hard_swish: asActivation(hardSwish, hardSwishSlope),
  swish: asActivation(swish, swishSlope, { alpha: 1 }),
  silu: asActivation(
    (x) => swish(x, 1),
    (x) => swishSlope(x, 1),
  ),
  mish: asActivation(mish, mishSlope),
  gelu: asActivation(gelu, geluSlope),
  gelu_tanh: asActivation(geluTanh, geluTanhSlope),
} satisfies Record<string, Activation>

export type ActivationName = keyof typeof ACTIVATIONS

/** Value and slope with the parameters filled in; an unknown name throws with the allowed ones. */
export function activationOf(
  name: string,
  given: Record<string, number> = {},
): {
  value: (x: number) => number
  slope: (x: number) => number
} {
  const found: Activation | undefined = Object.hasOwn(ACTIVATIONS, name)
    ? ACTIVATIONS[name as ActivationName]
    : undefined
  if (!found) {
    throw new RangeError(`Activation "${name}" is unknown, allowed: ${Object.keys(ACTIVATIONS).join(', ')}`)
  }
  const parameters = Object.entries(found.defaults).map(([key, value]) => given[key] ?? value)
  return { value: (x) => found.value(x, ...parameters), slope: (x) => found.slope(x, ...parameters) }
}
