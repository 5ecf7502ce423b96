import { circularConvolve, wrapValues } from '../../../../shared/convolution/direct/circular-convolve'
import { convolve1d } from '../../../../shared/convolution/direct/convolve1d'
import { correlate1d } from '../../../../shared/convolution/direct/correlate1d'
import { filterCausal } from '../../../../shared/convolution/direct/filter-causal'
import { diagonalSums, flipAndSlide, outerProduct, shiftAndStack } from '../../../../shared/convolution/direct/traces'
import { convolveLetters } from '../../../../shared/lab/letters'
import { carry, multiplyWithoutCarry } from '../../../../shared/lab/multiply-by-hand'
import { secondsToSamples } from '../../../../shared/units'
import type { Json, SeedCase, SeedOperations } from '../../seed-case'
import { asList, asNumber, asNumbers, asWord, inForm, numberOr, toRows } from './values'

function operands({ inputs }: SeedCase): { x: number[]; h: number[] } {
  return { x: asNumbers(inputs.x), h: asNumbers(inputs.h) }
}

function full(x: ArrayLike<number>, h: ArrayLike<number>): number[] {
  return [...convolve1d(x, h, 'full')]
}

/** Sums of dice: `firstIndex` names the sum of the first value, the counts are probabilities times the number of throws. */
function fullConvolution(given: SeedCase): Json {
  const { x, h } = operands(given)
  const y = full(x, h)
  const first = numberOr(given.params.firstIndex, 0)
  return inForm(given, y, {
    p: y,
    sums: y.map((_, index) => first + index),
    countsOver36: y.map((p) => p * 36),
    countsOver216: y.map((p) => p * 216),
  })
}

function shiftAndAdd(given: SeedCase): Json {
  const { x, h } = operands(given)
  const rows = asList(toRows(shiftAndStack(h, x)))
  return { ...Object.fromEntries(rows.map((row, k) => [`step${k}`, row])), sum: full(x, h) }
}

/** Row k is x times h[k], moved k places; on a ring of N the places are counted modulo N. */
function table(given: SeedCase): Json {
  const { x, h } = operands(given)
  const rows = asList(toRows(shiftAndStack(h, x))).map(asNumbers)
  if (given.params.N === undefined) {
    return { rows, columns: full(x, h) }
  }
  const period = asNumber(given.params.N)
  return { rows: rows.map((row) => [...wrapValues(row, period)]), columns: [...circularConvolve(x, h, period)] }
}

function property({ inputs, params }: SeedCase): Json {
  const pairs: Record<string, () => [number[], number[]]> = {
    'x*h == h*x': () => {
      const [x, h] = [asNumbers(inputs.x), asNumbers(inputs.h)]
      return [full(x, h), full(h, x)]
    },
    '(a*b)*c == a*(b*c)': () => {
      const [a, b, c] = [asNumbers(inputs.a), asNumbers(inputs.b), asNumbers(inputs.c)]
      return [full(full(a, b), c), full(a, full(b, c))]
    },
  }
  const sides = pairs[asWord(params.property)]?.()
  if (!sides) {
    throw new RangeError(`Unknown property, expected one of: ${Object.keys(pairs).join(', ')}`)
  }
  const [left, right] = sides
  return { equal: left.every((value, index) => value === right[index]), y: left }
}

function circular(given: SeedCase): Json {
  const { x, h } = operands(given)
  const rings = asNumbers(given.params.N).map((period) => [String(period), [...circularConvolve(x, h, period)]])
  return { linear: full(x, h), ...Object.fromEntries(rings) }
}

/** Differences with a zero before and after: the discrete derivative. */
function differences(values: number[]): number[] {
  return full(values, [1, -1])
}

function derivative(given: SeedCase): Json {
  const { x, h } = operands(given)
  const [dx, dh, dy] = [differences(x), differences(h), differences(full(x, h))]
  const same = (other: number[]) => other.every((value, index) => value === dy[index])
  return { dx, dh, dy, equal: same(full(dx, h)) && same(full(x, dh)) }
}

/** Block after block as it arrives, each with the input before it, then silence until the response has faded. */
function streaming(given: SeedCase): Json {
  const { x, h } = operands(given)
  const block = asNumber(given.params.block)
  const tail = [...x, ...new Array<number>(h.length - 1).fill(0)]
  const y: number[] = []
  for (let start = 0; start < tail.length; start += block) {
    y.push(...filterCausal(tail.slice(start, start + block), h, tail.slice(0, start)))
  }
  return y
}

export const sequences: SeedOperations = {
  'conv1d.full': fullConvolution,
  'conv1d.valid': (given) => [...convolve1d(operands(given).x, operands(given).h, 'valid')],
  'conv1d.causal': (given) => [...filterCausal(operands(given).x, operands(given).h)],
  'conv1d.streaming': streaming,
  'conv1d.circular': circular,
  'conv1d.property': property,
  'conv1d.derivative': derivative,
  'conv1d.shiftAndAdd': shiftAndAdd,
  'conv1d.table': table,
  'conv1d.impulseDecomposition': (given) => {
    const { x, h } = operands(given)
    return { responses: toRows(shiftAndStack(x, h)), sum: full(x, h) }
  },
  'conv1d.flipAndSlide': (given) => {
    const { x, h } = operands(given)
    const sum = full(x, h)
    return { products: sum.map((_, n) => [...flipAndSlide(h, x, n)]), sum }
  },
  'conv1d.outerProduct': (given) => {
    const outer = outerProduct(operands(given).x, operands(given).h)
    return { outer: toRows(outer), antiDiagonalSums: [...diagonalSums(outer)] }
  },
  'conv1d.symbolic': ({ inputs }) => convolveLetters(asList(inputs.x).map(asWord), asList(inputs.y).map(asWord)),
  'conv1d.noCarryMultiply': ({ inputs }) => {
    const digits = multiplyWithoutCarry(asNumber(inputs.a), asNumber(inputs.b))
    return { digits, afterCarry: carry(digits) }
  },
  'corr1d.full': (given) => [...correlate1d(operands(given).x, operands(given).h, 'full').values],
  'audio.delaySamples': ({ inputs }) => secondsToSamples(asNumber(inputs.delaySeconds), asNumber(inputs.sampleRate)),
}
