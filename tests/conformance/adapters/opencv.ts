import { type Border, BORDERS } from '../../../shared/chain/video/entry'
import { gaussianLine } from '../../../shared/kernels/gaussian-line'
import { bilateralFilter } from '../../../shared/picture/bilateral-filter'
import { type DerivativeOptions, laplacian, scharr, sobel } from '../../../shared/picture/derivatives'
import { filter2d } from '../../../shared/picture/filter2d'
import type { PixelAnchor } from '../../../shared/picture/filter-options'
import { gaussianBlur } from '../../../shared/picture/gaussian-blur'
import { makeBorder } from '../../../shared/picture/make-border'
import { medianBlur } from '../../../shared/picture/median-blur'
import { PIXEL_KINDS, type PixelKind, storePixels } from '../../../shared/picture/pixel-kind'
import { separableFilter2d } from '../../../shared/picture/separable-filter2d'
import { vector } from '../../../shared/tensor/tensor'
import type { Given, Operations } from '../case'

function borderOf(given: Given): Border | undefined {
  return given.gives('border') ? given.word('border', BORDERS) : undefined
}

/** OpenCV's anchor -1 is the middle, on each axis alone. */
function anchorOf(given: Given, rows: number, columns: number): PixelAnchor {
  const placeOf = (name: string, size: number): number => {
    const at = given.optionalNumber(name) ?? -1
    return at === -1 ? size >> 1 : at
  }
  return { x: placeOf('anchor_x', columns), y: placeOf('anchor_y', rows) }
}

function kindOf(given: Given): PixelKind {
  return given.word(given.gives('dtype_out') ? 'dtype_out' : 'dtype_in', PIXEL_KINDS)
}

function filter(given: Given) {
  return { border: borderOf(given), delta: given.optionalNumber('delta'), kind: kindOf(given) }
}

function derivative(given: Given): DerivativeOptions {
  return { ...filter(given), scale: given.optionalNumber('scale') }
}

function orders(given: Given) {
  return { dx: given.number('dx'), dy: given.number('dy') }
}

export const opencv: Operations = {
  cv_filter2D: (given) => {
    const kernel = given.tensor('kernel')
    const anchor = anchorOf(given, kernel.shape[0] ?? 0, kernel.shape[1] ?? 0)
    return { dst: filter2d(given.tensor('src'), kernel, { ...filter(given), anchor }) }
  },
  cv_copyMakeBorder: (given) => {
    const [top, bottom, left, right] = ['top', 'bottom', 'left', 'right'].map((side) => given.number(side))
    const margins = { top, bottom, left, right } as Record<'top' | 'bottom' | 'left' | 'right', number>
    const value = Array.isArray(given.raw('value')) ? given.numbers('value') : given.optionalNumber('value')
    return { dst: makeBorder(given.tensor('src'), margins, given.word('border', BORDERS), value) }
  },
  cv_sepFilter2D: (given) => {
    const kernel = { column: given.vector('ky'), row: given.vector('kx') }
    const anchor = anchorOf(given, kernel.column.length, kernel.row.length)
    return { dst: separableFilter2d(given.tensor('src'), kernel, { ...filter(given), anchor }) }
  },
  cv_GaussianBlur: (given) => {
    const blur = {
      size: { x: given.number('ksize_x'), y: given.number('ksize_y') },
      sigma: { x: given.number('sigma_x'), y: given.number('sigma_y') },
    }
    const kind = given.word('dtype', PIXEL_KINDS)
    return { dst: gaussianBlur(given.tensor('src'), blur, { border: borderOf(given), kind }) }
  },
  cv_getGaussianKernel: (given) => ({ k: vector(gaussianLine(given.number('ksize'), given.number('sigma'))) }),
  cv_Sobel: (given) => ({
    dst: sobel(given.tensor('src'), given.number('ksize'), orders(given), derivative(given)),
  }),
  cv_Scharr: (given) => ({ dst: scharr(given.tensor('src'), orders(given), derivative(given)) }),
  cv_Laplacian: (given) => ({ dst: laplacian(given.tensor('src'), given.number('ksize'), derivative(given)) }),
  cv_medianBlur: (given) => ({
    dst: storePixels(medianBlur(given.tensor('src'), given.number('ksize')), given.word('dtype', PIXEL_KINDS)),
  }),
  cv_bilateralFilter: (given) => ({
    dst: bilateralFilter(given.tensor('src'), {
      diameter: given.number('d'),
      sigmaColor: given.number('sigma_color'),
      sigmaSpace: given.number('sigma_space'),
      border: borderOf(given),
      kind: given.word('dtype', PIXEL_KINDS),
    }),
  }),
}
