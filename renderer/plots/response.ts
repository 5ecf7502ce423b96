/**
 * Designed response of the sound chain on a logarithmic grid: the sum, in decibels, of what every stage's own taps do.
 * Taps with mix and bypass folded in are the ones that sound; a stage that did not change is not computed again.
 */
import type { Stage } from '../../shared/chain/chain'
import { stageResponse } from '../../shared/chain/audio/compose'
import { powerResponse } from '../../shared/fir/power-response'
import type { Decibels, Hertz } from '../../shared/units'
import { LOWEST_FREQUENCY } from './spectrum-scale'

export interface ResponseLine {
  frequencies: Float64Array
  levels: Float64Array
  /** Largest level. */
  peak: Decibels
}

const SILENCE = new Float64Array(1)
/** Points of the line: more than a plot has pixels between two markers, few enough to follow a slider. */
const POINTS = 400

function logarithmicGrid(highest: Hertz): Float64Array {
  const ratio = highest / LOWEST_FREQUENCY
  return Float64Array.from({ length: POINTS }, (_, index) => LOWEST_FREQUENCY * ratio ** (index / (POINTS - 1)))
}

function stageLevels(stage: Stage, grid: Float64Array, rate: Hertz): Float64Array {
  return powerResponse(stageResponse(stage, rate).kernel[0][0] ?? SILENCE, grid, rate).map(
    (power) => 10 * Math.log10(power),
  )
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
