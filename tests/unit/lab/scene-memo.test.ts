import { describe, expect, it } from 'vitest'
import { createLabStore } from '../../../renderer/lab/store'
import type { LabData, LabState } from '../../../shared/lab/contract/state'
import { experimentOf, experiments } from '../../../shared/lab/experiments'
import { stateOf } from './support/shown'

function openLab(id: 'e2' | 'e6' = 'e2') {
  const lab = createLabStore()
  lab.show(id)
  lab.dispatch({ type: 'seek', at: 1 })
  return lab
}

describe('the scene that all share', () => {
  it('is one object until the clock reaches the next step', () => {
    const lab = openLab()
    const scene = lab.scene()
    lab.dispatch({ type: 'time', seconds: 0.4 })
    expect(lab.scene()).toBe(scene)
    lab.dispatch({ type: 'time', seconds: 0.7 })
    expect(lab.scene()).not.toBe(scene)
  })

  it('keeps the figures in which a step changes nothing', () => {
    const lab = openLab('e6')
    const before = lab.scene().figures
    lab.dispatch({ type: 'step', by: 1 })
    const kept = lab.scene().figures.filter((figure) => before.includes(figure))
    // Another impulse falls: the room is the same, and so is the echo on the microphone.
    expect(kept.map(({ id }) => id)).toEqual(['h', 'echo'])
  })

  it('follows a change, a pin, undo and what the pointer is on', () => {
    const lab = openLab()
    const seen = new Set([lab.scene()])
    const look = () => {
      const scene = lab.scene()
      const isNew = !seen.has(scene)
      seen.add(scene)
      return isNew
    }
    lab.dispatch({ type: 'set', change: { rate: 0.1 } as Partial<LabData> })
    expect(look()).toBe(true)
    lab.dispatch({ type: 'pin', spot: { figure: 'table', index: 0 } })
    expect(look()).toBe(true)
    lab.setState({ hover: { figure: 'table', index: 7 } })
    expect(look()).toBe(true)
    lab.undo()
    expect(look()).toBe(true)
    expect(lab.scene()).toEqual(experimentOf('e2').scene(lab.getState().states.e2, lab.getState().hover))
  })

  const states: readonly (readonly [string, LabState])[] = [
    ...experiments.map((experiment) => [experiment.id, experiment.fresh(1)] as const),
    ['e1 with curves', stateOf(experimentOf('e1'), { view: 'curves' })],
  ]
  it.each(states)('of %s is, between two steps, the one of the position that it names', (_, state) => {
    const experiment = experimentOf(state.exp)
    for (const at of [0.3, 1.6, 2.5]) {
      const between = experiment.reduce(state, { type: 'seek', at })
      const named = experiment.reduce(state, { type: 'seek', at: experiment.shownAt(between) })
      expect(experiment.scene(between, null)).toEqual(experiment.scene(named, null))
    }
  })
})

describe('the state at rest', () => {
  it('is the same object while the clock runs, and another once a number changes', () => {
    const lab = openLab()
    const { e2 } = lab.getState().resting
    lab.dispatch({ type: 'time', seconds: 0.5 })
    lab.dispatch({ type: 'seek', at: 3 })
    expect(lab.getState().resting.e2).toBe(e2)
    lab.dispatch({ type: 'set', change: { rate: 0.1 } as Partial<LabData> })
    expect(lab.getState().resting.e2).toBe(lab.getState().states.e2)
  })
})
