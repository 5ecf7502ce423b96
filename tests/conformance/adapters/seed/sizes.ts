import { exactOutputSize, outputSize, transposedOutputSize, unusedElements } from '../../../../shared/cnn/output-size'
import {
  convParameterCount,
  denseParameterCount,
  unsharedParameterCount,
  weightsOfOneOutput,
} from '../../../../shared/cnn/parameter-count'
import { cropOf } from '../../../../shared/convolution/direct/crop'
import { sizeOf } from '../../../../shared/tensor/tensor'
import type { Json, SeedCase, SeedOperations } from '../../seed-case'
import { asNumber, asNumbers, asRecords, inForm, numberOr } from './values'

function axisOf(entry: { [key: string]: Json }) {
  const pad = asNumber(entry.p)
  const options = { stride: asNumber(entry.s), begin: pad, end: pad, dilation: numberOr(entry.d, 1) }
  return { n: asNumber(entry.n), k: asNumber(entry.k), options }
}

function convSizes(given: SeedCase): Json {
  const axes = asRecords(given.inputs.cases).map(axisOf)
  const sizes = axes.map(({ n, k, options }) => outputSize(n, k, options))
  const [first] = axes
  return inForm(given, sizes, {
    floor: sizes[0] ?? 0,
    exact: first ? exactOutputSize(first.n, first.k, first.options) : 0,
    unusedColumns: first ? unusedElements(first.n, first.k, first.options) : 0,
  })
}

function layerSizes({ inputs }: SeedCase): Json {
  return asRecords(inputs.layers).map((entry) => {
    const [rows, columns, channels] = asNumbers(entry.in) as [number, number, number]
    const [k, outputs] = [asNumber(entry.k), asNumber(entry.filters)]
    return {
      out: [outputSize(rows, k), outputSize(columns, k), outputs],
      parameters: convParameterCount({ kernel: [k, k], inputs: channels, outputs }),
    }
  })
}

/** By groups for a layer, or by wiring: shared, with own kernels at each place, all connected. */
function parameters({ inputs, params }: SeedCase): Json {
  const [k, channels] = [asNumber(inputs.k), asNumber(inputs.cin)]
  if (inputs.filters === undefined) {
    const layer = { kernel: [k, k], inputs: channels, outputs: asNumber(inputs.cout), bias: params.bias !== false }
    const counts = asNumbers(params.groups).map((groups) => [String(groups), convParameterCount({ ...layer, groups })])
    return Object.fromEntries(counts)
  }
  const layer = { kernel: [k, k], inputs: channels, outputs: asNumber(inputs.filters) }
  const [places, all] = [sizeOf(asNumbers(inputs.out)), sizeOf(asNumbers(inputs.in)) * channels]
  return {
    shared: convParameterCount(layer),
    locallyConnectedUnshared: unsharedParameterCount(layer, places),
    fullyConnected: denseParameterCount(all, places * layer.outputs),
  }
}

export const sizes: SeedOperations = {
  'shape.conv': convSizes,
  'shape.layer': layerSizes,
  'shape.convND': ({ inputs }) =>
    asRecords(inputs.cases).map((entry) => {
      const kernel = asNumbers(entry.k)
      return asNumbers(entry.in).map((extent, axis) => outputSize(extent, kernel[axis] as number))
    }),
  'shape.convTransposed': ({ inputs }) =>
    asRecords(inputs.cases).map((entry) => {
      const { n, k, options } = axisOf(entry)
      return transposedOutputSize(n, k, options)
    }),
  'shape.modes': ({ inputs }) => {
    const lengthOf = (size: 'valid' | 'same' | 'full') => cropOf(asNumber(inputs.n), asNumber(inputs.k), size).length
    return { valid: lengthOf('valid'), same: lengthOf('same'), full: lengthOf('full') }
  },
  'count.parameters': parameters,
  'count.connections': ({ inputs }) => {
    const [k, channels] = [asNumber(inputs.k), asNumber(inputs.cin)]
    return {
      perOutput: weightsOfOneOutput([k, k], channels),
      fullyConnected: weightsOfOneOutput(asNumbers(inputs.in), channels),
    }
  },
}
