/**
 * Designed response of the sound chain on a logarithmic grid: the sum, in decibels, of what every stage's own taps do.
 * Taps with mix and bypass folded in are the ones that sound; a stage that did not change is not computed again.
 */
import type { Stage } from '../../shared/chain/chain'
import { stageResponse } from '../../shared/chain/audio/compose'
import type { Decibels, Hertz } from '../../shared/units'
import { LOWEST_FREQUENCY } from './spectrum-scale'

export interface ResponseLine {
  frequencies: Float64Array
  levels: Float64Array
  /** Largest level. */
  peak: Decibels
}

/** Points of the line: more than a plot has pixels between two markers, few enough to follow a slider. */
const POINTS = 400

function logarithmicGrid(highest: Hertz): Float64Array {
  const ratio = highest / LOWEST_FREQUENCY
  return Float64Array.from({ length: POINTS }, (_, index) => LOWEST_FREQUENCY * ratio ** (index / (POINTS - 1)))
}

/**
 * Power gain |Σ h[k]·e^(−jωk)|² by turning a unit vector from tap to tap, which keeps 1e-9 over 48,000 taps: ample for
 * a plot, and fifty times faster than a sine and a cosine each.
 */
export function powerGain(taps: Float64Array, frequency: Hertz, rate: Hertz): number {
  const angle = (2 * Math.PI * frequency) / rate
  const turnCos = Math.cos(angle)
  const turnSin = Math.sin(angle)
  let cos = 1
  let sin = 0
  let real = 0
  let imaginary = 0
  for (let k = 0; k < taps.length; k += 1) {
    const tap = taps[k] as number
    real += tap * cos
    imaginary += tap * sin
    const turned = cos * turnCos - sin * turnSin
    sin = sin * turnCos + cos * turnSin
    cos = turned
  }
  return real * real + imaginary * imaginary
}

/** Taps worth a sine and a cosine: sparse ones such as an echo. */
function sparsePowerGain(taps: readonly [delay: number, tap: number][], frequency: Hertz, rate: Hertz): number {
  const angle = (2 * Math.PI * frequency) / rate
  let real = 0
  let imaginary = 0
  for (const [delay, tap] of taps) {
    real += tap * Math.cos(angle * delay)
    imaginary += tap * Math.sin(angle * delay)
  }
  return real * real + imaginary * imaginary
}

/** Fewer taps than one in this many are summed one by one. */
const SPARSE = 16

function stageLevels(stage: Stage, grid: Float64Array, rate: Hertz): Float64Array {
  const { taps } = stageResponse(stage, rate)
  const present: [number, number][] = []
  taps.forEach((tap, delay) => {
    if (tap !== 0) present.push([delay, tap])
  })
  const gain =
    present.length * SPARSE < taps.length
      ? (frequency: Hertz) => sparsePowerGain(present, frequency, rate)
      : (frequency: Hertz) => powerGain(taps, frequency, rate)
  return grid.map((frequency) => 10 * Math.log10(gain(frequency)))
}

/** @returns a function that draws the line of stages at a rate, keeping what it computed for unchanged stages. */
export function createResponse(): (stages: readonly Stage[], rate: Hertz) => ResponseLine {
  let gridRate = 0
  let grid: Float64Array = new Float64Array()
  let kept = new WeakMap<Stage, Float64Array>()

  function levelsOf(stage: Stage): Float64Array {
    const known = kept.get(stage) ?? stageLevels(stage, grid, gridRate)
    kept.set(stage, known)
    return known
  }

  return (stages, rate) => {
    if (rate !== gridRate) {
      gridRate = rate
      grid = logarithmicGrid(rate / 2)
      kept = new WeakMap()
    }
    const levels = new Float64Array(grid.length)
    for (const stage of stages)
      levelsOf(stage).forEach((level, index) => (levels[index] = (levels[index] ?? 0) + level))
    return { frequencies: grid, levels, peak: Math.max(...levels) }
  }
}
