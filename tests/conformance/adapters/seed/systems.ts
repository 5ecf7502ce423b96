import { maxPool } from '../../../../shared/cnn/max-pool'
import { convolve1d } from '../../../../shared/convolution/direct/convolve1d'
import { fft, ifft } from '../../../../shared/convolution/fft/transform'
import { frequencyResponse } from '../../../../shared/fir/response'
import { convolutionCosts, kernelCosts } from '../../../../shared/lab/costs'
import { type Tensor, tensor, vector } from '../../../../shared/tensor/tensor'
import type { Json, SeedCase, SeedOperations } from '../../seed-case'
import { asLayer, asNumber, asNumbers, asRecord, asTensor, asWord, fromLayer, toRows } from './values'

type System = (x: Tensor) => Tensor

function convolver(h: number[]): System {
  return (x) => vector(convolve1d(x.data, h, 'full'))
}

function systemOf(given: { [key: string]: Json }): System {
  const system = asRecord(given.system)
  if (system.type === 'clip') {
    const [min, max] = [asNumber(system.min), asNumber(system.max)]
    return (x) =>
      tensor(
        x.shape,
        x.data.map((value) => Math.min(max, Math.max(min, value))),
      )
  }
  if (system.type === 'maxPool') {
    const size = asNumber(system.size)
    const options = { strides: [size, size] }
    return (x) => tensor([], fromLayer(maxPool(asLayer(x), [size, size], options).values).data)
  }
  throw new RangeError(`Unknown system ${JSON.stringify(system.type)}, expected one of: clip, maxPool`)
}

function mix(a: number, x: Tensor, b: number, y: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value, index) => a * value + b * (y.data[index] as number)),
  )
}

/** Both sides of T(a x1 + b x2) = a T(x1) + b T(x2). */
function superposition(given: SeedCase): Json {
  const { inputs } = given
  const run = inputs.h === undefined ? systemOf(inputs) : convolver(asNumbers(inputs.h))
  const [x1, x2, a, b] = [asTensor(inputs.x1), asTensor(inputs.x2), asNumber(inputs.a), asNumber(inputs.b)]
  const [left, right] = [run(mix(a, x1, b, x2)), mix(a, run(x1), b, run(x2))]
  const equal = left.data.every((value, index) => Math.abs(value - (right.data[index] as number)) < 1e-12)
  return { equal, y: toRows(left), lhs: toRows(left), rhs: toRows(right) }
}

function timeInvariance({ inputs }: SeedCase): Json {
  const [x, run] = [asNumbers(inputs.x), convolver(asNumbers(inputs.h))]
  const silence = new Array<number>(asNumber(inputs.shift)).fill(0)
  const [late, moved] = [run(vector([...silence, ...x])).data, [...silence, ...run(vector(x)).data]]
  return { equal: moved.every((value, index) => value === late[index]), y: [...late] }
}

function padded(values: number[], length: number): number[] {
  return [...values, ...new Array<number>(length - values.length).fill(0)]
}

function pairs(re: Float64Array, im: Float64Array): Json {
  return Array.from(re, (real, index) => ({ re: real, im: im[index] as number }))
}

function theorem({ inputs, params }: SeedCase): Json {
  const size = asNumber(params.N)
  const zero = new Float64Array(size)
  const [X, H] = [fft(padded(asNumbers(inputs.x), size), zero), fft(padded(asNumbers(inputs.h), size), zero)]
  const at = (part: Float64Array, k: number) => part[k] as number
  const re = X.re.map((real, k) => real * at(H.re, k) - at(X.im, k) * at(H.im, k))
  const im = X.re.map((real, k) => real * at(H.im, k) + at(X.im, k) * at(H.re, k))
  return { X: pairs(X.re, X.im), H: pairs(H.re, H.im), XH: pairs(re, im), y: [...ifft(re, im).re] }
}

/** "3pi/4" and the like, in radians a sample. */
function angleOf(text: string): number {
  const [, factor, divisor] = /^(\d*)pi(?:\/(\d+))?$/.exec(text) ?? []
  return factor === undefined ? Number(text) : (Number(factor || 1) * Math.PI) / Number(divisor ?? 1)
}

/** Real part of the response with the time of the centre taken out: the amplitude of a symmetric kernel, with its sign. */
function zeroPhase({ inputs }: SeedCase): Json {
  const [taps, centre] = [asNumbers(inputs.h), asNumber(inputs.center)]
  const angles = Array.from(inputs.w as Json[], (w) => angleOf(asWord(w)))
  const { real, imaginary } = frequencyResponse(taps, angles, 2 * Math.PI)
  return angles.map((w, k) => {
    const turn = w * centre
    return (real[k] as number) * Math.cos(turn) - (imaginary[k] as number) * Math.sin(turn)
  })
}

export const systems: SeedOperations = {
  'lti.superposition': superposition,
  'lti.timeInvariance': timeInvariance,
  'fft.convolution': theorem,
  'freqz.zeroPhase': zeroPhase,
  'fft.cost': ({ inputs }) => {
    const { size, direct, complex, real, ratio } = convolutionCosts(asNumber(inputs.nx), asNumber(inputs.nh))
    return {
      N: size,
      directMultiplies: direct,
      fftComplexMultiplies: complex,
      fftRealMultiplies: real,
      ratioDirectToFftReal: ratio,
    }
  },
  'cost.separable': ({ inputs }) => asNumbers(inputs.sizes).map((k) => ({ k, ...kernelCosts(k) })),
}
