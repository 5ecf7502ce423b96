import { averagePool } from '../../../../shared/cnn/average-pool'
import { conv } from '../../../../shared/cnn/conv'
import { convInputGradient, convWeightGradient } from '../../../../shared/cnn/conv-gradients'
import { convMatrix } from '../../../../shared/cnn/conv-matrix'
import { convTransposed } from '../../../../shared/cnn/conv-transposed'
import { maxPool } from '../../../../shared/cnn/max-pool'
import { type Tensor, tensor, vector } from '../../../../shared/tensor/tensor'
import type { Json, SeedCase, SeedOperations } from '../../seed-case'
import { asLayer, asList, asNumber, asNumbers, asTensor, fromLayer, numberOr, toRows } from './values'

function pooling({ inputs, params }: SeedCase) {
  const [x, size] = [asLayer(asTensor(inputs.x ?? inputs.map)), asNumber(params.size)]
  const stride = asNumber(params.stride)
  return { x, kernel: [size, size], options: { strides: [stride, stride], ceilMode: params.ceilMode === true } }
}

function channelWindow({ inputs }: SeedCase): Json {
  const [window, filter, bias] = [asTensor(inputs.window), asTensor(inputs.filter), asNumber(inputs.bias)]
  const channels = window.shape[0] as number
  const size = window.data.length / channels
  const products = Array.from({ length: channels }, (_, channel) =>
    Array.from({ length: size }, (_product, index) => {
      const place = channel * size + index
      return (window.data[place] as number) * (filter.data[place] as number) + 0
    }),
  )
  const perChannel = products.map((list) => list.reduce((sum, product) => sum + product, 0))
  const output = conv(asLayer(window, 1), asLayer(filter, 1), vector([bias])).data[0] as number
  return { products, perChannel, sum: output - bias, output }
}

function layerFrames({ inputs, params }: SeedCase): Json {
  const stride = asNumber(params.stride)
  const [x, w, bias] = [asLayer(asTensor(inputs.padded), 1), asTensor(inputs.filters), vector(asNumbers(inputs.bias))]
  const output = fromLayer(conv(x, w, bias, { strides: [stride, stride] }), 1)
  return { output: toRows(output), frames: output.data.length, shape: [...output.shape] }
}

/** Four kernels of ones under each number of groups, one place each. */
function groups({ inputs, params }: SeedCase): Json {
  const x = asLayer(asTensor(inputs.x), 1)
  const [, channels = 0, rows = 0, columns = 0] = x.shape
  const results = asNumbers(params.groups).map((count): [string, Json] => {
    const shape = [channels, channels / count, rows, columns]
    const ones = tensor(shape, new Float64Array((channels * channels * rows * columns) / count).fill(1))
    return [String(count), [...conv(x, ones, undefined, { groups: count }).data]]
  })
  return Object.fromEntries(results)
}

function gradient({ inputs }: SeedCase): Json {
  const [x, w, target] = [asLayer(asTensor(inputs.x)), asLayer(asTensor(inputs.w)), asLayer(asTensor(inputs.target))]
  const y = conv(x, w, undefined)
  const dY = tensor(
    y.shape,
    y.data.map((value, index) => value - (target.data[index] as number)),
  )
  const rows = (value: Tensor) => toRows(fromLayer(value))
  return {
    loss: dY.data.reduce((sum, error) => sum + (error * error) / 2, 0),
    ...{ y: rows(y), dY: rows(dY) },
    ...{ dW: rows(convWeightGradient(x, dY, w.shape)), dX: rows(convInputGradient(dY, w, x.shape)) },
  }
}

function paint(x: Tensor, k: Tensor, stride: number, pad: number): Tensor {
  const axes = x.shape.map(() => 1)
  const options = { strides: axes.map(() => stride), pads: [...axes, ...axes].map(() => pad) }
  return fromLayer(convTransposed(asLayer(x), asLayer(k), undefined, options))
}

function transposed({ inputs, params }: SeedCase): Json {
  return toRows(paint(asTensor(inputs.x), asTensor(inputs.k), asNumber(params.stride), numberOr(params.pad, 0)))
}

/** How many kernels paint each place: n ones painted back with k ones. */
function coverage({ inputs, params }: SeedCase): Json {
  const ones = (count: number) => vector(new Float64Array(count).fill(1))
  const counts = asList(params.pairs).map((pair): [string, Json] => {
    const [k, s] = asNumbers(pair) as [number, number]
    return [`k${k}s${s}`, [...paint(ones(asNumber(inputs.n)), ones(k), s, 0).data]]
  })
  return Object.fromEntries(counts)
}

function matrixView({ inputs }: SeedCase): Json {
  const [w, n] = [asLayer(asTensor(inputs.k)), asNumber(inputs.inputSize)]
  const matrix = convMatrix(w, [1, 1, n, n])
  const [rows = 0, columns = 0] = matrix.shape
  const entry = (row: number, column: number) => matrix.data[row * columns + column] as number
  const picture = (data: number[]) => toRows(tensor([Math.sqrt(data.length), Math.sqrt(data.length)], data))
  const places = (count: number) => Array.from({ length: count }, (_, index) => index)
  const y = asTensor(inputs.y)
  const total = (list: number[]) => list.reduce((sum, value) => sum + value, 0)
  return {
    shape: [rows, columns],
    nonZerosPerRow: places(columns).filter((column) => entry(0, column) !== 0).length,
    forwardOf0to15: picture(places(rows).map((row) => total(places(columns).map((c) => entry(row, c) * c)))),
    transposeOfY: picture(
      places(columns).map((c) => total(places(rows).map((row) => entry(row, c) * (y.data[row] as number)))),
    ),
  }
}

export const layers: SeedOperations = {
  'pool.max': (given) => {
    const { x, kernel, options } = pooling(given)
    return toRows(fromLayer(maxPool(x, kernel, options).values))
  },
  'pool.average': (given) => {
    const { x, kernel, options } = pooling(given)
    return toRows(fromLayer(averagePool(x, kernel, options)))
  },
  'conv3d.window': channelWindow,
  'conv3d.layer': layerFrames,
  'conv2d.group': groups,
  'conv2d.gradient': gradient,
  'conv2d.transposed': transposed,
  'conv1d.transposed': transposed,
  'conv1d.coverage': coverage,
  'conv2d.asMatrix': matrixView,
}
