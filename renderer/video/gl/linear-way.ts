/** When a separable kernel may be summed by the sampler that mixes two texels, what that costs and how exact it is; pure. */
import type { SeparablePart } from '../engine/simd/plan'
import { halfRounding } from './between-formats'
import type { GlCosts } from './gl-costs'
import type { LayerFormat } from './layers'
import { type LinearTap, pairTaps } from './linear-taps'
import type { TargetFormat } from './target'

/** Columns into a picture of their own, then rows of it; an output a fragment, two taps a fetch. */
export interface LinearWay {
  kind: 'linear'
  column: readonly LinearTap[]
  row: readonly LinearTap[]
  /** Of the picture of columns. */
  format: LayerFormat
}

/** What a pass reads. */
export interface GlSource {
  format: TargetFormat
  /** Largest magnitude of its values. */
  largest: number
}

export interface LinearCircumstances {
  costs: GlCosts
  source: GlSource
  likesHalves: boolean
  /** Whether the sampler mixes reals of 32 bits; it mixes all others. */
  mixesReals: boolean
  /** Levels of 255 that may be missed, and by how much what is missed will be enlarged. */
  allowed: number
  gain: number
}

const WHITE = 255
/**
 * Of a texel, by which rounding moves a place in a picture of a thousand pixels. Samplers of eight bits round it away, finer
 * ones do not: before a decision nothing is sampled between texels.
 */
const MOVED = 2 ** -14

/** @returns nanoseconds of a pixel and levels of 255 that the way may miss; undefined where it cannot be gone or misses more than is allowed */
export function linearWay(
  { column, row }: SeparablePart,
  { costs, source, likesHalves, mixesReals, allowed, gain }: LinearCircumstances,
): { way: LinearWay; nanoseconds: number; error: number } | undefined {
  if (source.format === 'rgba32f' && !mixesReals) return undefined
  const down = pairTaps(column.map(({ dy, weight }) => ({ at: dy, weight })))
  const across = pairTaps(row.map(({ dx, weight }) => ({ at: dx, weight })))
  const [columnSum, rowSum] = [sumOf(column), sumOf(row)]
  // Neighbours differ by white among bytes; other values may have either sign.
  const apart = source.format === 'rgba8' ? 1 : 2 * source.largest
  const [downMissed, acrossMissed] = [down.missed + MOVED * columnSum, across.missed + MOVED * rowSum]
  const sampled = (downMissed * rowSum + acrossMissed * columnSum) * apart
  const rounded = halfRounding(columnSum * source.largest) * rowSum
  const errorIn = (format: LayerFormat): number => (sampled + (format === 'rgba16f' ? rounded : 0)) * WHITE * gain
  const formats: LayerFormat[] = [
    ...(likesHalves || !mixesReals ? (['rgba16f'] as const) : []),
    ...(mixesReals ? (['rgba32f'] as const) : []),
  ]
  const format = formats.find((each) => errorIn(each) <= allowed)
  if (!format) return undefined
  return {
    way: { kind: 'linear', column: down.taps, row: across.taps, format },
    nanoseconds: 2 * costs.pass + (down.taps.length + across.taps.length) * costs.linear,
    error: errorIn(format),
  }
}

function sumOf(taps: readonly { weight: number }[]): number {
  return taps.reduce((sum, { weight }) => sum + Math.abs(weight), 0)
}
