import { describe, expect, it } from 'vitest'
import { fitParameter, sameParameter } from '../../../shared/chain/edit-parameter'
import { defaultParameters } from '../../../shared/chain/parameters'
import { chainSchema } from '../../../shared/chain/schema'
import { convolutionLayer } from '../../../shared/chain/video/convolution-layer'
import { checkWeights, layerShape } from '../../../shared/chain/video/layer-weights'
import { parseWeights, weightsText } from '../../../renderer/live/inspector/parse-weights'
import { layerWeights } from '../../support/layer-cases'

const [spec] = convolutionLayer.parameters
if (spec?.type !== 'weights') throw new Error('The first parameter is the weights')

function chainWith(weights: unknown) {
  const params = { ...defaultParameters(convolutionLayer.parameters), weights }
  const stage = { id: 'a', kind: 'convolution-layer', params, bypass: false, mix: 1 }
  return { format: 1, audio: { stages: [] }, video: { stages: [stage] } }
}

describe('weights of a convolution layer', () => {
  it.each([
    [1, 3, 3, 1],
    [2, 4, 4, 1],
    [4, 2, 4, 2],
    [3, 1, 3, 3],
    [4, 1, 4, 4],
  ])('of %i outputs and %i inputs each are for %i channels in %i groups', (outputs, each, inputs, groups) => {
    const weights = layerWeights(outputs, each, 2, 5)
    expect(checkWeights(weights).ok).toBe(true)
    expect(layerShape(weights)).toEqual({ inputs, outputs, groups, rows: 2, columns: 5 })
  })

  it.each<[string, unknown, string]>([
    ['a matrix', [[1, 2]], 'not-four-deep'],
    ['nothing', [], 'not-four-deep'],
    ['text', [[[['1']]], [[[1]]], [[[1]]]], 'not-a-number'],
    [
      'rows of different length',
      [
        [
          [[1, 2], [3]],
          [
            [1, 2],
            [3, 4],
          ],
          [
            [1, 2],
            [3, 4],
          ],
        ],
      ],
      'uneven',
    ],
    ['outputs of different depth', [layerWeights(1, 3, 1, 1)[0], layerWeights(1, 4, 1, 1)[0]], 'uneven'],
    ['five outputs', layerWeights(5, 3, 1, 1), 'channels'],
    ['three outputs of two inputs', layerWeights(3, 2, 1, 1), 'channels'],
    ['32 columns', layerWeights(1, 3, 1, 32), 'too-many'],
    ['1e30', [[[[1e30]], [[0]], [[0]]]], 'too-large'],
    ['NaN', [[[[Number.NaN]], [[0]], [[0]]]], 'not-a-number'],
  ])('are refused when they are %s, in the editor and in a chain', (_, weights, kind) => {
    expect(checkWeights(weights)).toMatchObject({ ok: false, reason: { kind } })
    expect(chainSchema.safeParse(chainWith(weights)).success).toBe(false)
    expect(fitParameter(spec, weights as never)).toEqual(spec.default)
  })

  it('go into a chain and are compared weight by weight', () => {
    const weights = layerWeights(3, 4, 9, 9)
    expect(chainSchema.safeParse(chainWith(weights)).success).toBe(true)
    expect(fitParameter(spec, weights)).toBe(weights)
    expect(sameParameter(weights, layerWeights(3, 4, 9, 9))).toBe(true)
    expect(sameParameter(weights, layerWeights(3, 4, 9, 9, 2))).toBe(false)
    expect(sameParameter(weights, layerWeights(3, 4, 9, 8))).toBe(false)
  })

  it('are read back from their text, and from what Python prints', () => {
    const weights = layerWeights(2, 4, 3, 2)
    expect(parseWeights(weightsText(weights))).toEqual({ ok: true, value: weights })
    expect(parseWeights('[[[[1., -.5,]], [[+2, 0]], [[1.e-3, 0]]]]')).toEqual({
      ok: true,
      value: [[[[1, -0.5]], [[2, 0]], [[0.001, 0]]]],
    })
    expect(parseWeights('[[[[nan]], [[0]], [[0]]]]')).toMatchObject({ reason: { kind: 'not-a-number' } })
    expect(parseWeights('[[[[1]]')).toMatchObject({ reason: { kind: 'not-four-deep' } })
  })
})
