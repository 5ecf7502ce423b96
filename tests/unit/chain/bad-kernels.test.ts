import { describe, expect, it } from 'vitest'
import { emptyChain } from '../../../shared/chain/edit'
import { chainSchema } from '../../../shared/chain/schema'
import { pictureStage } from '../../support/picture-stage'

const withKernel = (matrix: unknown) => ({
  ...emptyChain,
  video: { stages: [{ ...pictureStage('kernel'), params: { ...pictureStage('kernel').params, matrix } }] },
})
const row = (length: number) => Array.from({ length }, () => 0.5)

describe('kernels from a file, the journal or another process', () => {
  it('may have any size from 1×1 to 31×31', () => {
    for (const matrix of [[[1]], [row(31)], row(31).map((tap) => [tap]), row(31).map(() => row(31)), [[1, 2, 3, 4]]])
      expect(chainSchema.safeParse(withKernel(matrix)).success).toBe(true)
  })

  it.each([
    ['no rectangle', [[1, 2], [3]]],
    ['without a row', []],
    ['without a column', [[]]],
    ['not numbers', [[1, Number.NaN]]],
    ['infinite', [[Number.POSITIVE_INFINITY]]],
    ['too large', [[1e30]]],
    ['text', [['1']]],
    ['of 32 rows', row(32).map((tap) => [tap])],
    ['of 32 columns', [row(32)]],
  ])('are refused when they are %s', (_, matrix) => {
    expect(chainSchema.safeParse(withKernel(matrix)).success).toBe(false)
  })
})
