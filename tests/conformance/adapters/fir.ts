import { firls } from '../../../shared/fir/firls'
import { firwin2 } from '../../../shared/fir/firwin2'
import { firwinBands } from '../../../shared/fir/firwin-bands'
import { frequencyGrid } from '../../../shared/fir/frequency-grid'
import { groupDelay } from '../../../shared/fir/group-delay'
import { kaiserAttenuation, kaiserBeta, kaiserOrder } from '../../../shared/fir/kaiser'
import { minimumPhaseHilbert, minimumPhaseHomomorphic } from '../../../shared/fir/minimum-phase'
import { remez } from '../../../shared/fir/remez'
import { EQUIRIPPLE_TYPES } from '../../../shared/fir/remez/problem'
import { frequencyResponse } from '../../../shared/fir/response'
import { savgolWeights } from '../../../shared/fir/savgol'
import { SAVGOL_MODES, savgolFilter } from '../../../shared/fir/savgol-filter'
import { makeWindow } from '../../../shared/fir/window'
import { scalar, vector } from '../../../shared/tensor/tensor'
import type { Given, Operations } from '../case'
import { windowShape } from '../window-shape'

function frequencies(given: Given): Float64Array {
  return given.has('w_in')
    ? given.vector('w_in')
    : frequencyGrid(given.number('n'), given.number('fs'), given.flag('whole'))
}

function fit(given: Given) {
  return {
    length: given.number('window_length'),
    order: given.number('polyorder'),
    derivative: given.number('deriv'),
    spacing: given.number('delta'),
  }
}

export const fir: Operations = {
  window: (given) => {
    const symmetry = given.flag('sym') ? 'symmetric' : 'periodic'
    return { w: vector(makeWindow(windowShape(given.raw('window')), given.number('N'), symmetry)) }
  },
  kaiserord: (given) => {
    const { length, beta } = kaiserOrder(given.number('ripple_db'), given.number('width'))
    return { numtaps: scalar(length), beta: scalar(beta) }
  },
  kaiser_beta: (given) => ({ beta: scalar(kaiserBeta(given.number('attenuation_db'))) }),
  kaiser_atten: (given) => ({
    attenuation_db: scalar(kaiserAttenuation(given.number('numtaps'), given.number('width'))),
  }),
  firwin: (given) => {
    const taps = firwinBands({
      length: given.number('numtaps'),
      cutoffs: given.numbers('cutoff'),
      type: given.word('type', ['lowpass', 'highpass', 'bandpass', 'bandstop']),
      window: windowShape(given.raw('window') ?? { name: 'hamming' }),
      width: given.optionalNumber('width'),
      rate: given.number('fs'),
      scale: given.flag('scale'),
    })
    return { h: vector(taps) }
  },
  firwin2: (given) => {
    const taps = firwin2({
      length: given.number('numtaps'),
      frequencies: given.numbers('freq'),
      gains: given.numbers('gain'),
      points: given.optionalNumber('nfreqs'),
      window: given.gives('window') ? windowShape(given.raw('window')) : null,
      antisymmetric: given.flag('antisymmetric'),
      rate: given.number('fs'),
    })
    return { h: vector(taps) }
  },
  firls: (given) => {
    const taps = firls({
      length: given.number('numtaps'),
      bands: given.numbers('bands'),
      desired: given.numbers('desired'),
      weights: given.optionalNumbers('weight'),
      rate: given.number('fs'),
    })
    return { h: vector(taps) }
  },
  remez: (given) => {
    const found = remez({
      length: given.number('numtaps'),
      bands: given.numbers('bands'),
      desired: given.numbers('desired'),
      weights: given.optionalNumbers('weight'),
      type: given.word('type', EQUIRIPPLE_TYPES),
      rate: given.number('fs'),
    })
    if (!found.ok) {
      throw new Error(`remez found no filter: ${JSON.stringify(found.reason)}`)
    }
    return { h: vector(found.value.taps), ripple: scalar(found.value.ripple) }
  },
  freqz: (given) => {
    const w = frequencies(given)
    const { real, imaginary } = frequencyResponse(given.vector('b'), w, given.number('fs'))
    return { w: vector(w), H_re: vector(real), H_im: vector(imaginary) }
  },
  group_delay: (given) => {
    const w = frequencies(given)
    return { w: vector(w), gd: vector(groupDelay(given.vector('b'), w, given.number('fs'))) }
  },
  minimum_phase: (given) => {
    const taps = given.vector('h')
    const points = given.number('n_fft')
    const homomorphic = given.word('method', ['homomorphic', 'hilbert']) === 'homomorphic'
    const least = homomorphic
      ? minimumPhaseHomomorphic(taps, { half: given.flag('half'), points })
      : minimumPhaseHilbert(taps, points)
    return { h_min: vector(least) }
  },
  savgol_coeffs: (given) => {
    const weights = savgolWeights({ ...fit(given), position: given.optionalNumber('pos') })
    return { c: vector(given.word('use', ['dot', 'conv']) === 'dot' ? weights : weights.reverse()) }
  },
  savgol_filter: (given) => {
    const options = { ...fit(given), mode: given.word('mode', SAVGOL_MODES), outside: given.number('cval') }
    return { y: vector(savgolFilter(given.vector('x'), options)) }
  },
}
