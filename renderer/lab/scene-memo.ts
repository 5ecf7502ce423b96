/** The scene of a state, computed once for all who look at it; figures in which nothing changed stay the same objects, so that they are not drawn again. */
import type { Figure, Scene } from '../../shared/lab/contract/scene'
import type { LabState, Spot } from '../../shared/lab/contract/state'
import { experimentOf } from '../../shared/lab/experiments'

/** @param resting the state, the same object for as long as nothing but its clock moves */
export type SceneMemo = (state: LabState, resting: LabState, hover: Spot | null) => Scene

export function createSceneMemo(): SceneMemo {
  let of: { resting: LabState; at: number; hover: Spot | null } | null = null
  let scene: Scene = { figures: [], step: { at: '', terms: [], result: '', lit: null }, next: null }
  return (state, resting, hover) => {
    const experiment = experimentOf(state.exp)
    const at = experiment.shownAt(state)
    if (of?.resting === resting && of.at === at && of.hover === hover) return scene
    const next = experiment.scene(state, hover)
    // Ids are names within one experiment.
    const before = of?.resting.exp === state.exp ? scene.figures : []
    of = { resting, at, hover }
    scene = { ...next, figures: next.figures.map((figure) => kept(figure, before)) }
    return scene
  }
}

function kept(figure: Figure, before: readonly Figure[]): Figure {
  const same = before.find(({ id }) => id === figure.id)
  return same && isEqual(same, figure) ? same : figure
}

/** Of plain data. */
function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [mine, others] = [Object.entries(a), Object.entries(b)]
  return (
    mine.length === others.length && mine.every(([key, value]) => isEqual(value, (b as Record<string, unknown>)[key]))
  )
}
