/**
 * Designed response of the sound chain on a logarithmic grid: the sum, in decibels, of what every stage's own taps do.
 * Taps with mix and bypass folded in are the ones that sound; a stage that did not change is not computed again.
 */
import type { Stage } from '../../shared/chain/chain'
import { stageResponse } from '../../shared/chain/audio/compose'
import { powerResponse } from '../../shared/fir/power-response'
import { responseGrid } from '../../shared/fir/response-grid'
import type { Decibels, Hertz } from '../../shared/units'

export interface ResponseLine {
  frequencies: Float64Array
  levels: Float64Array
  /** Largest level. */
  peak: Decibels
}

/** Levels of a stage on `responseGrid` where somebody else has computed them: a kernel file's. */
export type KnownLevels = (stageId: string) => Float64Array | undefined

const SILENCE = new Float64Array(1)

function stageLevels(stage: Stage, grid: Float64Array, rate: Hertz): Float64Array {
  return powerResponse(stageResponse(stage, rate).kernel[0][0] ?? SILENCE, grid, rate).map(
    (power) => 10 * Math.log10(power),
  )
}

/** @returns a function that draws the line of stages at a rate, keeping what it computed for unchanged stages. */
export function createResponse(): (stages: readonly Stage[], rate: Hertz, known?: KnownLevels) => ResponseLine {
  let gridRate = 0
  let grid: Float64Array = new Float64Array()
  let kept = new WeakMap<Stage, Float64Array>()

  function levelsOf(stage: Stage): Float64Array {
    const known = kept.get(stage) ?? stageLevels(stage, grid, gridRate)
    kept.set(stage, known)
    return known
  }

  return (stages, rate, known) => {
    if (rate !== gridRate) {
      gridRate = rate
      grid = responseGrid(rate)
      kept = new WeakMap()
    }
    const levels = new Float64Array(grid.length)
    for (const stage of stages)
      (known?.(stage.id) ?? levelsOf(stage)).forEach((level, index) => (levels[index] = (levels[index] ?? 0) + level))
    return { frequencies: grid, levels, peak: Math.max(...levels) }
  }
}
