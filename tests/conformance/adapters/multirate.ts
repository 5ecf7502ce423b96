import { PAD_TYPES } from '../../../shared/multirate/pad-types'
import { type ResampleOptions, resamplePoly } from '../../../shared/multirate/resample-poly'
import { upfirdn } from '../../../shared/multirate/upfirdn'
import { vector } from '../../../shared/tensor/tensor'
import type { Given, Operations } from '../case'
import { windowShape } from '../window-shape'

function filterOf(given: Given): ResampleOptions['filter'] {
  const window = given.raw('window')
  return window === 'taps' ? { taps: given.vector('taps') } : { window: windowShape(window) }
}

export const multirate: Operations = {
  upfirdn: (given) => ({
    y: vector(upfirdn(given.vector('h'), given.vector('x'), given.number('up'), given.number('down'))),
  }),
  resample_poly: (given) => {
    const options = {
      up: given.number('up'),
      down: given.number('down'),
      filter: filterOf(given),
      padType: given.word('padtype', PAD_TYPES),
    }
    return { y: vector(resamplePoly(given.vector('x'), options)) }
  },
}
