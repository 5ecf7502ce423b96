import { logit } from '../../../../shared/cnn/activations/sigmoid'
import { activationOf } from '../../../../shared/cnn/activations/table'
import { activate } from '../../../../shared/cnn/activations/pointwise'
import { learnStep, LINEAR_MODEL, meanSquare, answerOf, TANH_MODEL } from '../../../../shared/lab/learn-kernel'
import { bestMatch, matchScores, matchSums, STROKES } from '../../../../shared/lab/matching'
import { layer, truthRows, weightedSum } from '../../../../shared/lab/neuron'
import { centred, covarianceOf, deviationOf, meanOf, normalised } from '../../../../shared/lab/preprocess'
import { symmetricEigenvalues } from '../../../../shared/numbers/symmetric-eigenvalues'
import type { Tensor } from '../../../../shared/tensor/tensor'
import type { Json, SeedCase, SeedOperations } from '../../seed-case'
import { asList, asNumber, asNumbers, asRecord, asRecords, asTensor, asWord, toRows } from './values'

function activation(name: string): (given: SeedCase) => Json {
  return ({ inputs }) => toRows(activate(asTensor(inputs.z ?? inputs.map), activationOf(name).value))
}

/** The slope of ReLU at 0 does not exist; programs use 0, the lab says so with an empty cell. */
function derivatives({ inputs }: SeedCase): Json {
  const z = asNumbers(inputs.z)
  const slopes = (name: string) => z.map((value) => activationOf(name).slope(value))
  const relu = slopes('relu').map((slope, index) => (z[index] === 0 ? null : slope))
  return { sigmoid: slopes('sigmoid'), tanh: slopes('tanh'), relu }
}

function truthTable({ inputs }: SeedCase): Json {
  const [weights, bias] = [asNumbers(inputs.w), asNumber(inputs.b)]
  const { value } = activationOf(asWord(inputs.activation))
  return truthRows(weights.length).map(([x1, x2]) => {
    const z = weightedSum(weights, [x1 as number, x2 as number], bias)
    const g = value(z)
    return { x1: x1 as number, x2: x2 as number, z, g, class: g >= 0.5 ? 1 : 0, go: z > 0 }
  })
}

function forward({ inputs }: SeedCase): Json {
  const { value } = activationOf('sigmoid')
  const theta = (name: string) => asList(inputs[name]).map(asNumbers)
  const hidden = layer(theta('theta1'), asNumbers(inputs.x), value)
  const output = layer(theta('theta2'), hidden.activations, value)
  return {
    ...{ z2: hidden.sums, a2: hidden.activations },
    ...{ z3: output.sums[0] as number, a3: output.activations[0] as number },
  }
}

function preprocess({ inputs }: SeedCase): Json {
  const data = asTensor(inputs.data)
  const covariance = covarianceOf(data)
  return {
    ...{ mean: [...meanOf(data)], centred: toRows(centred(data)), std: [...deviationOf(data)] },
    ...{ normalised: toRows(normalised(data)), covariance: toRows(covariance) },
    eigenvaluesAscending: [...symmetricEigenvalues(covariance)],
  }
}

function strokeOf(name: Json | undefined): Tensor {
  const found = Object.entries(STROKES).find(([key]) => key === name)
  if (!found) {
    throw new RangeError(`Unknown feature ${JSON.stringify(name)}, expected one of: ${Object.keys(STROKES).join(', ')}`)
  }
  return found[1]
}

function compare({ inputs, params }: SeedCase): Json {
  const [a, b, stroke] = [asTensor(inputs.a), asTensor(inputs.b), strokeOf(params.feature)]
  const count = (wanted: (first: number, second: number) => boolean) =>
    a.data.filter((value, index) => wanted(value, b.data[index] as number)).length
  const [bestA, bestB] = [bestMatch(a, stroke), bestMatch(b, stroke)]
  const scores = matchScores(b, stroke).data
  const equalPixels = count((first, second) => first === second)
  return {
    ...{ equalPixels, totalPixels: a.data.length, identical: equalPixels === a.data.length },
    ...{ maxCrossA: bestA.score, maxCrossB: bestB.score, argmaxA: bestA.at, argmaxB: bestB.at },
    ...{ whiteShared: count((first, second) => first === 1 && second === 1) },
    ...{ whiteA: count((first) => first === 1), whiteB: count((_, second) => second === 1) },
    crossAtCentreB: scores[(scores.length - 1) / 2] as number,
  }
}

/** Descent from `start`; shown at the iterations that the case lists. */
function learnKernel({ inputs, params, expected }: SeedCase): Json {
  const x = asNumbers(inputs.x)
  const wanted = answerOf(LINEAR_MODEL, x, [asNumbers(inputs.trueKernel)])
  let kernels = [asNumbers(inputs.start)]
  let done = 0
  return asRecords(expected).map(({ iteration }) => {
    for (; done < asNumber(iteration); done++) {
      kernels = learnStep(LINEAR_MODEL, { x, wanted }, kernels, asNumber(params.learningRate))
    }
    return { iteration: done, loss: meanSquare(answerOf(LINEAR_MODEL, x, kernels), wanted), w: kernels[0] as Json }
  })
}

function learnSymmetry({ inputs, params }: SeedCase): Json {
  const x = asNumbers(inputs.x)
  const kernelsOf = (value: Json | undefined) => asList(value).map(asNumbers)
  const wanted = answerOf(TANH_MODEL, x, kernelsOf(inputs.trueKernels))
  const results = Object.entries(asRecord(inputs.starts)).map(([name, start]): [string, Json] => {
    let w = kernelsOf(start)
    for (let step = 0; step < asNumber(params.steps); step++) {
      w = learnStep(TANH_MODEL, { x, wanted }, w, asNumber(params.learningRate))
    }
    const [first = [], second = []] = w
    return [name, { w, maxAbsDifference: Math.max(...first.map((tap, k) => Math.abs(tap - (second[k] as number)))) }]
  })
  return Object.fromEntries(results)
}

export const networks: SeedOperations = {
  'activation.relu': activation('relu'),
  'activation.sigmoid': activation('sigmoid'),
  'activation.tanh': activation('tanh'),
  'activation.logit': ({ inputs }) => logit(asNumber(inputs.p)),
  'activation.derivative': derivatives,
  'neuron.truthTable': truthTable,
  'network.forward': forward,
  'data.preprocess': preprocess,
  'cnn.matchMap': ({ inputs }) => {
    const image = asTensor(inputs.image)
    const maps = Object.entries(asRecord(inputs.features)).map(([name, feature]): [string, Json] => {
      return [name, toRows(matchSums(image, asTensor(feature)))]
    })
    return { ...Object.fromEntries(maps), unit: 'ninths' }
  },
  'cnn.matchAt': ({ inputs }) => bestMatch(asTensor(inputs.window), asTensor(inputs.feature)).score,
  'cnn.compare': compare,
  'cnn.bestScores': ({ inputs }) => {
    const strokes = asList(inputs.features).map(strokeOf)
    const scores = (picture: Json | undefined) => strokes.map((stroke) => bestMatch(asTensor(picture), stroke).score)
    return { x: scores(inputs.x), o: scores(inputs.o) }
  },
  'learn.kernel1d': learnKernel,
  'learn.symmetry': learnSymmetry,
}
