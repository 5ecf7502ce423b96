import type { Border } from '../../../shared/chain/video/entry'
import { convolveMatrix } from '../../../shared/convolution/direct/convolve-matrix'
import { correlateMatrix, type MatrixOptions } from '../../../shared/convolution/direct/correlate-matrix'
import { separability } from '../../../shared/separability/separability'
import { scalar, vector } from '../../../shared/tensor/tensor'
import type { Given, Operations } from '../case'

const SIZES = ['full', 'same', 'valid'] as const
/** SciPy's words for what the project calls by its own. */
const BOUNDARIES = { fill: 'constant', wrap: 'wrap', symm: 'reflect' } as const satisfies Record<string, Border>

function options(given: Given): MatrixOptions {
  return {
    size: given.word('mode', SIZES),
    border: BOUNDARIES[given.word('boundary', ['fill', 'wrap', 'symm'])],
    value: given.optionalNumber('fillvalue'),
  }
}

export const convolution2d: Operations = {
  convolve2d: (given) => ({ y: convolveMatrix(given.tensor('x'), given.tensor('h'), options(given)) }),
  correlate2d: (given) => ({ y: correlateMatrix(given.tensor('x'), given.tensor('h'), options(given)) }),
  separability: (given) => {
    const { rank, singularValues, errors, rank1 } = separability(given.tensor('kernel'), given.number('rank_rtol'))
    return {
      ...{ rank: scalar(rank), singular_values: vector(singularValues) },
      ...{ rank1_rel_error: scalar(errors[1] as number), rank1 },
    }
  },
}
