/** How exactly pictures between passes must be kept; pure. */
import type { PointFunction } from '../../../shared/chain/video/entry'
import type { PicturePass } from '../engine/engine'
import { gainOf } from '../engine/simd/gain'
import type { TargetFormat } from './target'

const WHITE = 255
/** Levels of 255 that pictures of 16-bit reals may cost all together. */
const ALLOWED = 0.1
/** Of 16-bit reals: the largest, and half the step between the smallest. */
const LARGEST_HALF = 65_504
const LEAST_ROUNDING = 2 ** -25
/** What reals that mean a whole number may lie beside it. */
const NOISE = 1e-9

/**
 * A format for what each pass but the last gives: bytes where they hold it exactly; reals of 16 bits, which take half the
 * memory's time of those of 32, where their rounding, enlarged by all that follows, stays within what is allowed.
 *
 * @param likesHalves a processor that draws in place of a device does not: there all are reals of 32 bits
 */
export function formatsBetween(passes: readonly PicturePass[], likesHalves: boolean): TargetFormat[] {
  const between = passes.slice(0, -1)
  const formats = between.map((): TargetFormat => 'rgba32f')
  if (!likesHalves) return formats
  const gains = passes.map(gainOf)
  const losses: { index: number; lost: number }[] = []
  let largest = 1
  let isBytes = true
  for (const [index, pass] of between.entries()) {
    largest = largestAfter(pass, largest)
    isBytes &&= keepsBytes(pass)
    if (isBytes) {
      formats[index] = 'rgba8'
      continue
    }
    const enlarged = gains.slice(index + 1).reduce((product, gain) => product * gain, 1)
    const lost = halfRounding(largest) * enlarged * WHITE
    if (lost <= ALLOWED) losses.push({ index, lost })
  }
  let spent = 0
  for (const { index, lost } of losses.sort((one, two) => one.lost - two.lost)) {
    spent += lost
    if (spent <= ALLOWED) formats[index] = 'rgba16f'
  }
  return formats
}

/**
 * What rounding to the nearest of 11 bits, 2^-11 of the value, may be among values up to `largest`: half a step of theirs.
 * Larger values than those of 16 bits are lost altogether. A device that cuts off in place of rounding loses twice as much.
 */
export function halfRounding(largest: number): number {
  if (largest > LARGEST_HALF) return Number.POSITIVE_INFINITY
  // Weights that add up to 1 but for the noise of reals give no values of the next steps.
  return Math.max(LEAST_ROUNDING, 2 ** (Math.ceil(Math.log2(largest) - NOISE) - 12))
}

/**
 * Largest magnitude that a pass may give of values up to `largest`, which is 1 at least. What passes by untouched, as alpha
 * may, and what is mixed in stays as large as it was.
 */
export function largestAfter(pass: PicturePass, largest: number): number {
  return Math.max(largest, largestMade(pass, largest))
}

function largestMade(pass: PicturePass, largest: number): number {
  switch (pass.kind) {
    case 'kernel':
      return gainOf({ ...pass, mix: 1 }) * largest + Math.abs(pass.bias)
    case 'layer':
      return gainOf({ ...pass, mix: 1 }) * largest + Math.max(...pass.biases.map(Math.abs))
    case 'point':
      return largestOfPoint(pass.function, largest)
    case 'median':
    case 'bilateral':
    case 'pool':
    case 'average':
      return largest
  }
}

function largestOfPoint(of: PointFunction, largest: number): number {
  switch (of.kind) {
    case 'rectify':
    case 'absolute':
      return largest + Math.abs(of.zero)
    case 'invert':
      return 1 + largest
    case 'power':
      return largest ** of.exponent
    case 'decode':
      return ((largest + 0.055) / 1.055) ** 2.4
    // Of the transfer function both ends are at most what came in, or white.
    case 'encode':
    case 'levels':
    case 'threshold':
      return largest
  }
}

/** Whether a pass makes whole levels from black to white of such levels. */
function keepsBytes(pass: PicturePass): boolean {
  if (pass.mix !== 1 || pass.place) return false
  // Decided by brightness, which is no whole level, is black or white all the same.
  if (pass.kind === 'point' && pass.function.kind === 'threshold') return true
  if (pass.channels === 'luma') return false
  if (pass.kind === 'point') return isOnLevels(pass.function)
  return pass.kind === 'median' || (pass.kind === 'pool' && pass.of === 'largest')
}

function isOnLevels(of: PointFunction): boolean {
  if (of.kind === 'invert') return true
  if (of.kind !== 'rectify' && of.kind !== 'absolute') return false
  const level = WHITE * of.zero
  return of.zero >= 0 && of.zero <= 1 && Math.abs(level - Math.round(level)) < NOISE
}
