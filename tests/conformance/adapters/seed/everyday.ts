import { deconvolvePolynomial } from '../../../../shared/convolution/deconvolution/polynomial'
import { deconvolveRegularised } from '../../../../shared/convolution/deconvolution/regularised'
import { circularConvolve } from '../../../../shared/convolution/direct/circular-convolve'
import { filterCausal } from '../../../../shared/convolution/direct/filter-causal'
import { fft } from '../../../../shared/convolution/fft/transform'
import { termsOfSum } from '../../../../shared/lab/dice'
import { meanSquare } from '../../../../shared/lab/learn-kernel'
import { compound, depositTable, savings } from '../../../../shared/lab/savings'
import { recoverUnitResponse } from '../../../../shared/lab/well-test'
import type { Json, SeedCase, SeedOperations } from '../../seed-case'
import { asList, asNumber, asNumbers, asRecord } from './values'

function sumOfDice({ inputs }: SeedCase): Json {
  const terms = termsOfSum(asNumbers(inputs.f), asNumbers(inputs.g), asNumber(inputs.target))
  return { termValue: terms[0] ?? 0, terms: terms.length, p: terms.reduce((sum, term) => sum + term, 0) }
}

/** Long division; or the error of one first reading, carried on by the inverses of two responses. */
function deconvolve({ inputs, params }: SeedCase): Json {
  if (inputs.y !== '0.01 then zeros') {
    const { quotient, remainder } = deconvolvePolynomial(asNumbers(inputs.y), asNumbers(inputs.x))
    return { h: [...quotient], remainder: [...remainder] }
  }
  const places = asNumbers(params.at)
  const record = [0.01, ...new Array<number>(Math.max(...places) + 1).fill(0)]
  const [growing, fading] = asList(inputs.x).map((response) => {
    const { quotient } = deconvolvePolynomial(record, asNumbers(response))
    return places.map((at) => quotient[at] as number)
  })
  return { growing: growing as Json, fading: fading as Json }
}

/** The kernel on a ring of `size` places with its centre at 0. */
function aroundZero(kernel: number[], centre: number, size: number): number[] {
  const ring = new Array<number>(size).fill(0)
  kernel.forEach((value, index) => {
    ring[(index - centre + size) % size] = value
  })
  return ring
}

function tikhonov({ inputs, params }: SeedCase): Json {
  const [x, noise, size] = [asNumbers(inputs.x), asNumbers(inputs.noise), asNumber(params.N)]
  const h = aroundZero(asNumbers(inputs.h), asNumber(params.kernelCentre), size)
  const observed = [...circularConvolve(x, h, size)].map((value, n) => value + (noise[n] as number))
  const rmse = asNumbers(params.lambdas).map((lambda) => {
    const restored = deconvolveRegularised(observed, h, { size, lambda })
    return { lambda, rmse: Math.sqrt(meanSquare([...restored], x)) }
  })
  const best = rmse.reduce((least, entry) => (entry.rmse < least.rmse ? entry : least))
  const { re, im } = fft(h, new Float64Array(size))
  return {
    blurredRmse: Math.sqrt(meanSquare(observed, x)),
    rmse,
    bestLambda: best.lambda,
    minAbsH: Math.min(...re.map((real, k) => Math.hypot(real, im[k] as number))),
  }
}

function wellTest({ inputs, params }: SeedCase): Json {
  const [rates, response] = [asNumbers(inputs.rates), asNumbers(inputs.unitResponse)]
  const pressureDrop = [...filterCausal(response, rates)].slice(0, asNumber(params.samples))
  return { pressureDrop, recovered: [...recoverUnitResponse(pressureDrop, rates)] }
}

function errorGrowth({ inputs }: SeedCase): Json {
  const [rates, error] = [asNumbers(inputs.rates), asRecord(inputs.error)]
  const record = rates.map((_, n) => (n === asNumber(error.at) ? asNumber(error.size) : 0))
  return [...recoverUnitResponse(record, rates)]
}

export const everyday: SeedOperations = {
  'finance.compound': ({ inputs }) =>
    compound(asNumber(inputs.principal), asNumber(inputs.rate), asNumber(inputs.years)),
  'finance.depositTable': ({ inputs }) =>
    depositTable(asNumber(inputs.deposit), asNumber(inputs.rate), asNumber(inputs.years)),
  'finance.annuity': ({ inputs }) => {
    const span = { from: asNumber(inputs.from), to: asNumber(inputs.to), observe: asNumber(inputs.observe) }
    return savings(asNumber(inputs.deposit), asNumber(inputs.rate), span)
  },
  'probability.sumOfDice': sumOfDice,
  'conv1d.deconvolve': deconvolve,
  'conv1d.deconvolveTikhonov': tikhonov,
  'welltest.superposition': wellTest,
  'welltest.errorGrowth': errorGrowth,
}
