import type { PointFunction } from '../../../../shared/chain/video/entry'
import { assertNever } from '../../../../shared/outcome'
import type { VideoCore } from './core'

const WHITE = 255

/** One line of levels to another. */
export function runPoint({ run }: VideoCore, of: PointFunction, line: number, out: number, n: number): void {
  switch (of.kind) {
    case 'rectify':
      return run.rectified(line, out, n, WHITE * of.zero)
    case 'absolute':
      return run.absolute(line, out, n, WHITE * of.zero)
    case 'invert':
      return run.scaled(line, out, n, -1, WHITE)
    case 'power':
      return run.powered(line, out, n, of.exponent)
    case 'levels':
      return run.levelled(line, out, n, WHITE * of.black, 1 / (WHITE * (of.white - of.black)), of.exponent)
    case 'threshold':
      return run.decided(line, out, n, WHITE * of.at)
    case 'decode':
      return run.decoded(line, out, n)
    case 'encode':
      return run.encoded(line, out, n)
    default:
      return assertNever(of)
  }
}
