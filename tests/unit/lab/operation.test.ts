import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formulasShown } from '../../../renderer/lab/pages'
import { correlate1d } from '../../../shared/convolution/direct/correlate1d'
import { e7Defaults, e7Numbers } from '../../../shared/lab/e7/model'
import { e8Numbers } from '../../../shared/lab/e8/model'
import { e9Numbers } from '../../../shared/lab/e9/model'
import { experimentOf, readState } from '../../../shared/lab/experiments'
import { voiceKernel } from '../../../shared/lab/voice'
import type { ExperimentId } from '../../../shared/lab/contract/state'
import { expectClose, RUNS, shown, stateOf, wholeSeries } from './support/shown'

const operation = 'correlation' as const
const withOperation: ExperimentId[] = ['e1', 'e7', 'e8', 'e9']
const withLetters: ExperimentId[] = ['e1', 'e2', 'e6', 'e7', 'e9']

describe('cross-correlation', () => {
  it.each(withOperation)('is a switch of %s, with a formula of its own', (id) => {
    const experiment = experimentOf(id)
    expect(experiment.switches).toContain('operation')
    const [formula] = formulasShown(stateOf(experiment, { operation }))
    expect(formulasShown(experiment.fresh(1))).not.toContain(formula)
  })

  it('is what the library computes in E7, E8 and E9, on any signals', () => {
    fc.assert(
      fc.property(wholeSeries(24), wholeSeries(16), (x, h) => {
        const wanted = correlate1d(x, h, 'full').values
        const size = wanted.length
        expectClose(e9Numbers({ x, h, size, operation }).ring, wanted)
        const roads = e8Numbers({ x, h, size, block: 4, operation })
        expectClose(roads.y, wanted)
        expectClose(roads.streamed, wanted)
        const memory = { ...e7Defaults, x, memory: 'fade', length: h.length } as const
        const { h: weights } = e7Numbers(memory)
        expectClose(e7Numbers({ ...memory, operation }).y, correlate1d(x, weights, 'full').values)
      }),
      RUNS,
    )
  })

  it.each(['e1', 'e8', 'e9'] as const)('is what the voice goes through in %s', (id) => {
    const experiment = experimentOf(id)
    expect(voiceKernel(experiment.fresh(1))).toEqual([4, 5, 6])
    expect(voiceKernel(stateOf(experiment, { operation }))).toEqual([6, 5, 4])
  })
})

describe('letters', () => {
  const endOf = (id: ExperimentId) => {
    const experiment = experimentOf(id)
    const state = stateOf(experiment, { letters: true })
    return experiment.scene(experiment.reduce(state, { type: 'seek', at: experiment.last(state) }), null)
  }

  it.each(withLetters)('are a switch of %s and leave no number in its step', (id) => {
    expect(experimentOf(id).switches).toContain('letters')
    const { terms } = endOf(id).step
    expect(terms.length).toBeGreaterThan(0)
    for (const term of terms) expect(term).toMatch(/^\(?[a-p]/)
  })

  it('say on the ring which products came round', () => {
    // Place 1 of three: x[0] h[1] + x[1] h[0] of the line, and its last value x[2] h[2].
    expect(endOf('e9').step).toMatchObject({ at: 'ring[1]', terms: ['(aj + bi)', '(ck)'], result: 'aj + bi + ck' })
    expect(endOf('e9').figures.find(({ id }) => id === 'ring')).toMatchObject({
      texts: ['ai+bk+cj', 'aj+bi+ck', 'ak+bj+ci'],
    })
  })

  it('name each answer of a room by its impulse', () => {
    expect(endOf('e6').step).toMatchObject({ at: 'y[3]', terms: ['cj'], result: 'cj' })
  })

  it('weigh each moment by the letter of its age', () => {
    expect(shown(experimentOf('e7'), { letters: true }).step).toMatchObject({
      terms: ['a·l', 'b·k', 'c·j', 'd·i'],
      result: 'al + bk + cj + di',
    })
  })
})

describe('states from before the switches', () => {
  it.each([...new Set([...withOperation, ...withLetters])])('of %s are still read', (id) => {
    const { data, ...rest } = experimentOf(id).fresh(1)
    const { operation: _o, letters: _l, ...older } = { ...data } as Record<string, unknown>
    expect(readState({ ...rest, data: older })).toEqual(experimentOf(id).fresh(1))
  })
})
