/** Reads from a scene what a learner reads from the screen, and compares it. */
import { expect } from 'vitest'
import fc from 'fast-check'
import type { Experiment } from '../../../../shared/lab/contract/experiment'
import type { Scene } from '../../../../shared/lab/contract/scene'
import type { LabData, LabState } from '../../../../shared/lab/contract/state'

export function stateOf(experiment: Experiment, change: Record<string, unknown> = {}, seed = 1): LabState {
  const state = experiment.reduce(experiment.fresh(seed), { type: 'set', change: change as Partial<LabData> })
  expect(state.data).toMatchObject(change)
  return state
}

export function shown(experiment: Experiment, change: Record<string, unknown> = {}, seed = 1): Scene {
  return experiment.scene(stateOf(experiment, change, seed), null)
}

export function valuesIn(scene: Scene, id: string): readonly number[] {
  const figure = scene.figures.find((each) => each.id === id)
  if (figure?.kind === 'bars' || figure?.kind === 'ring') return figure.values
  throw new Error(`No bars or ring "${id}"`)
}

export function rowsIn(scene: Scene, id: string): (number | null)[][] {
  const figure = scene.figures.find((each) => each.id === id)
  if (figure?.kind !== 'grid') throw new Error(`No grid "${id}"`)
  return figure.rows.map(({ cells }) => cells.map(({ value }) => value))
}

export function factIn(scene: Scene, label: string): number {
  const facts = scene.figures.flatMap((figure) => (figure.kind === 'facts' ? figure.facts : []))
  const found = facts.find((fact) => fact.label === label)
  if (!found) throw new Error(`No fact "${label}"`)
  return found.value
}

export function expectClose(got: readonly (number | null)[], wanted: ArrayLike<number | null>, tol = 1e-9): void {
  expect(got.length).toBe(wanted.length)
  got.forEach((value, n) => {
    const other = wanted[n] as number | null
    if (value === null || other === null) expect(value).toBe(other)
    else expect(Math.abs(value - other), `value ${n}: ${value}, wanted ${other}`).toBeLessThanOrEqual(tol)
  })
}

/** Whole numbers keep every product exact, so that results can be compared without a tolerance. */
export const wholeSeries = (maxLength: number) =>
  fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength })

/** As many inputs as the specification of the lab asks for. */
export const RUNS = { numRuns: 200 }
