/** Which weights make a convolution layer of pictures. */
import { failure, type Outcome, success } from '../../outcome'
import { MAX_WEIGHT } from '../largest-weight'
import type { WeightsValue } from '../parameters'
import { MAX_EXTENT } from './parameter-values'

/** Channels that a layer reads (3: red, green, blue; 4: alpha as well) and makes, and the groups they are split into. */
export interface LayerShape {
  inputs: 3 | 4
  outputs: number
  groups: number
  rows: number
  columns: number
}

/** Why weights are refused; places count from 1. */
export type RefusedWeights =
  | { kind: 'not-four-deep' }
  | { kind: 'not-a-number' }
  | { kind: 'too-large' }
  | { kind: 'uneven'; output: number; input: number }
  | { kind: 'channels'; outputs: number; inputs: number }
  | { kind: 'too-many'; rows: number; columns: number; most: number }

/** Whether any value is the weights of a layer: four deep, of one shape, of finite numbers, for channels that pictures have. */
export function checkWeights(value: unknown): Outcome<WeightsValue, RefusedWeights> {
  if (!isFourDeep(value)) return failure({ kind: 'not-four-deep' })
  const [inputs, rows, columns] = [value[0]?.length ?? 0, value[0]?.[0]?.length ?? 0, value[0]?.[0]?.[0]?.length ?? 0]
  if (rows > MAX_EXTENT || columns > MAX_EXTENT) return failure({ kind: 'too-many', rows, columns, most: MAX_EXTENT })
  for (const [output, kernels] of value.entries()) {
    if (kernels.length !== inputs) return failure({ kind: 'uneven', output: output + 1, input: kernels.length })
    for (const [input, kernel] of kernels.entries()) {
      const isEven = kernel.length === rows && kernel.every((row) => row.length === columns)
      if (!isEven || columns === 0) return failure({ kind: 'uneven', output: output + 1, input: input + 1 })
    }
  }
  if (!groupsFor(value.length, inputs)) return failure({ kind: 'channels', outputs: value.length, inputs })
  const weights = value.flat(3)
  if (!weights.every((weight) => typeof weight === 'number' && Number.isFinite(weight)))
    return failure({ kind: 'not-a-number' })
  if (weights.some((weight) => Math.abs(weight as number) > MAX_WEIGHT)) return failure({ kind: 'too-large' })
  return success(value as WeightsValue)
}

/** @throws RangeError for weights that `checkWeights` refuses because of their channels */
export function layerShape(weights: WeightsValue): LayerShape {
  const outputs = weights.length
  const kernels = weights[0] ?? []
  const found = groupsFor(outputs, kernels.length)
  if (!found) throw new RangeError(`No picture has the channels of ${outputs} outputs of ${kernels.length} inputs`)
  return { ...found, outputs, rows: kernels[0]?.length ?? 0, columns: kernels[0]?.[0]?.length ?? 0 }
}

/** Four inputs are red, green, blue and alpha, three are the colours; fewer are those of a group. */
function groupsFor(outputs: number, inputsOfGroup: number): { inputs: 3 | 4; groups: number } | undefined {
  if (outputs < 1 || outputs > 4) return undefined
  if (inputsOfGroup === 4) return { inputs: 4, groups: 1 }
  if (inputsOfGroup === 3) return { inputs: 3, groups: 1 }
  if (inputsOfGroup === 2) return outputs % 2 === 0 ? { inputs: 4, groups: 2 } : undefined
  if (inputsOfGroup !== 1) return undefined
  if (outputs === 3) return { inputs: 3, groups: 3 }
  return outputs === 4 ? { inputs: 4, groups: 4 } : undefined
}

function isFourDeep(value: unknown): value is readonly (readonly (readonly (readonly unknown[])[])[])[] {
  const each = (all: unknown, inside: (one: unknown) => boolean): boolean =>
    Array.isArray(all) && all.length > 0 && all.every(inside)
  return each(value, (output) => each(output, (kernel) => each(kernel, Array.isArray)))
}
