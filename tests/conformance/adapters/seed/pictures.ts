import { conv } from '../../../../shared/cnn/conv'
import type { Border } from '../../../../shared/chain/video/entry'
import { convolve2d, correlate2d, type Plane } from '../../../../shared/convolution/direct/convolve2d'
import { gaussianKernel } from '../../../../shared/kernels/blur'
import { type Tensor, tensor } from '../../../../shared/tensor/tensor'
import { isPointSymmetric, turn } from '../../../../shared/tensor/turn'
import type { Json, SeedCase, SeedOperations } from '../../seed-case'
import {
  asLayer,
  asList,
  asNumber,
  asNumbers,
  asRecord,
  asTensor,
  asWord,
  fromLayer,
  inForm,
  numberOr,
  toRows,
} from './values'

const BORDERS: Record<string, Border> = { zero: 'constant', replicate: 'replicate' }

function planeOf({ shape: [height = 0, width = 0], data }: Tensor): Plane {
  return { height, width, data }
}

function rowsOf({ height, width, data }: Plane): number[][] {
  return asList(toRows(tensor([height, width], data))).map(asNumbers)
}

function kernelOf(value: Json | undefined): number[][] {
  return asList(value).map(asNumbers)
}

/** Correlation with zeros around where asked, of any number of axes. */
function slide(x: Tensor, k: Tensor, pad = 0, stride = 1): Tensor {
  const axes = x.shape.map(() => 1)
  const options = { pads: [...axes, ...axes].map(() => pad), strides: axes.map(() => stride) }
  return fromLayer(conv(asLayer(x), asLayer(k), undefined, options))
}

/** Both operations on the same inputs, as large as the picture. */
function same(x: Tensor, k: Json | undefined, border: Border): { convolution: number[][]; correlation: number[][] } {
  const [plane, kernel] = [planeOf(x), kernelOf(k)]
  return {
    convolution: rowsOf(convolve2d(plane, kernel, border)),
    correlation: rowsOf(correlate2d(plane, kernel, border)),
  }
}

function at(given: SeedCase): Json {
  const { f, g } = given.inputs
  const [row, column] = asNumbers(given.inputs.at) as [number, number]
  const { convolution, correlation } = same(asTensor(f), g, 'constant')
  const value = convolution[row]?.[column] as number
  const rotatedKernel = toRows(turn(asTensor(g)))
  return inForm(given, value, { convolution: value, correlation: correlation[row]?.[column] as number, rotatedKernel })
}

function valid(given: SeedCase): Json {
  const [x, k] = [asTensor(given.inputs.x), asTensor(given.inputs.k)]
  const y = slide(x, turn(k))
  const [least, most] = given.params.clampTo === undefined ? [] : asNumbers(given.params.clampTo)
  const held = y.data.map((value) => Math.min(most ?? value, Math.max(least ?? value, value)))
  return inForm(given, toRows(y), {
    ...{ convolution: toRows(y), correlation: toRows(slide(x, k)) },
    ...{ raw: toRows(y), clamped: toRows({ ...y, data: held }) },
  })
}

function gaussian({ inputs }: SeedCase): Json {
  const [size, sigma] = [asNumber(inputs.size), asNumber(inputs.sigma)]
  const matrix = gaussianKernel(size, sigma)
  const row = matrix[0]?.map((_, column) => matrix.reduce((sum, taps) => sum + (taps[column] as number), 0))
  return { row: row ?? [], matrix: matrix.map((taps) => [...taps]) }
}

function windowProducts({ inputs }: SeedCase): Json {
  const [window, filter] = [asTensor(inputs.window), asTensor(inputs.filter)]
  const products = window.data.map((value, index) => value * (filter.data[index] as number) + 0)
  const total = (y: Tensor) => y.data[0] as number
  return {
    products: [...products],
    sum: total(slide(window, filter)),
    trueConvolution: total(slide(window, turn(filter))),
  }
}

export const pictures: SeedOperations = {
  'conv2d.at': at,
  'conv2d.valid': valid,
  'conv2d.same': ({ inputs, params }) => {
    const border = BORDERS[asWord(params.border)]
    if (!border) {
      throw new RangeError(
        `Unknown border ${JSON.stringify(params.border)}, expected one of: ${Object.keys(BORDERS).join(', ')}`,
      )
    }
    return same(asTensor(inputs.x), inputs.k, border).convolution
  },
  'conv2d.full': ({ inputs }) => {
    const k = asTensor(inputs.k)
    return toRows(slide(asTensor(inputs.x), turn(k), (k.shape[0] as number) - 1))
  },
  'conv2d.deltaTest': ({ inputs }) => same(asTensor(inputs.x), inputs.k, 'constant'),
  'conv2d.strided': ({ inputs, params }) =>
    toRows(slide(asTensor(inputs.x), asTensor(inputs.k), 0, numberOr(params.stride, 1))),
  'conv2d.window': windowProducts,
  'conv3d.valid': ({ inputs }) => toRows(slide(asTensor(inputs.x), asTensor(inputs.k))),
  'kernel.gaussian': gaussian,
  'kernel.isPointSymmetric': ({ inputs }) =>
    Object.fromEntries(
      Object.entries(asRecord(inputs.kernels)).map(([name, kernel]) => [name, isPointSymmetric(asTensor(kernel))]),
    ),
}
