import type { PointFunction } from '../../chain/video/entry'
import { linearFromSrgb, srgbFromLinear } from '../../colour/transfer'
import { assertNever } from '../../outcome'

/** The function that a description means; part of the definition. */
export function pointFunction(of: PointFunction): (value: number) => number {
  switch (of.kind) {
    case 'rectify':
      return (x) => Math.max(0, x - of.zero)
    case 'absolute':
      return (x) => Math.abs(x - of.zero)
    case 'invert':
      return (x) => 1 - x
    case 'power':
      return (x) => Math.sign(x) * Math.abs(x) ** of.exponent
    case 'levels':
      return (x) => Math.min(1, Math.max(0, (x - of.black) / (of.white - of.black))) ** of.exponent
    case 'threshold':
      return (x) => (x >= of.at ? 1 : 0)
    case 'decode':
      return linearFromSrgb
    case 'encode':
      return srgbFromLinear
    default:
      return assertNever(of)
  }
}
