import type { Border } from '../../chain/video/entry'

/** What `borderIndex` answers where the constant border (0, black) is meant and no sample is read. */
export const OUTSIDE = -1

/**
 * The sample that stands for index `i` of a line of `length` samples, which may lie any distance outside.
 * The line `abcd` goes on as: constant `00 abcd 00` · replicate `aa abcd dd` · reflect `ba abcd dc` ·
 * reflect101 `cb abcd cb` · wrap `cd abcd ab` (OpenCV's meaning; a border wider than the line repeats the rule).
 *
 * @param i whole index, negative or beyond the end allowed
 * @param length samples in the line, >= 1
 * @returns an index 0 .. length − 1, or OUTSIDE
 */
export function borderIndex(i: number, length: number, border: Border): number {
  if (i >= 0 && i < length) return i
  switch (border) {
    case 'constant':
      return OUTSIDE
    case 'replicate':
      return i < 0 ? 0 : length - 1
    case 'reflect': {
      const phase = modulo(i, 2 * length)
      return phase < length ? phase : 2 * length - 1 - phase
    }
    case 'reflect101': {
      if (length === 1) return 0
      const phase = modulo(i, 2 * (length - 1))
      return phase < length ? phase : 2 * (length - 1) - phase
    }
    case 'wrap':
      return modulo(i, length)
  }
}

function modulo(value: number, period: number): number {
  return ((value % period) + period) % period
}
