import { describe, expect, it } from 'vitest'
import { experiments, experimentOf, readState } from '../../../shared/lab/experiments'
import { isUndoable } from '../../../shared/lab/contract/event'
import { createRandom } from '../../../shared/lab/contract/random'
import { letter, write } from '../../../shared/lab/contract/write'
import { fromFile, fromLink, LINK_LIMIT, toLink } from '../../../renderer/lab/link'

describe.each(experiments)('the contract of $id', (experiment) => {
  const fresh = experiment.fresh(1)

  it('reads its own state back, through JSON, link and file', () => {
    expect(readState(JSON.parse(JSON.stringify(fresh)))).toEqual(fresh)
    expect(fromLink(toLink(fresh) as string)).toEqual(fresh)
    expect(fromFile(JSON.stringify(fresh))).toEqual(fresh)
  })

  it('refuses states that are not whole', () => {
    for (const broken of [
      null,
      1,
      {},
      { ...fresh, v: 2 },
      { ...fresh, seed: -1 },
      { ...fresh, data: {} },
      { ...fresh, more: 1 },
    ])
      expect(readState(broken)).toBeNull()
    expect(readState({ ...fresh, data: { ...fresh.data, more: 1 } })).toBeNull()
  })

  it('keeps the clock between its ends, both ways', () => {
    const last = experiment.last(fresh)
    const end = experiment.reduce(fresh, { type: 'seek', at: 1e5 })
    expect(end.data.at).toBe(last)
    expect(experiment.reduce(end, { type: 'time', seconds: 1 }).data.at).toBe(last)
    expect(experiment.reduce(fresh, { type: 'time', seconds: -1e6 }).data.at).toBe(0)
    const start = experiment.reduce(fresh, { type: 'seek', at: 0 })
    const on = experiment.reduce(start, { type: 'step', by: 1 })
    expect(on.data.at).toBe(Math.min(1, last))
    expect(experiment.reduce(on, { type: 'step', by: -1 }).data.at).toBe(0)
  })

  it('steps to the next whole position from between two', () => {
    const between = experiment.reduce(fresh, { type: 'seek', at: 0.5 })
    expect(experiment.reduce(between, { type: 'step', by: 1 }).data.at).toBe(Math.min(1, experiment.last(fresh)))
    expect(experiment.reduce(between, { type: 'step', by: -1 }).data.at).toBe(0)
  })

  it('refuses numbers that are not allowed and stays as it was', () => {
    expect(experiment.reduce(fresh, { type: 'set', change: { at: Number.NaN } })).toBe(fresh)
  })

  it('pins a value, lets it go again, and comes back by reset', () => {
    const spot = { figure: 'x', index: 0 }
    const pinned = experiment.reduce(fresh, { type: 'pin', spot })
    expect(pinned.pinned).toEqual(spot)
    expect(experiment.reduce(pinned, { type: 'pin', spot }).pinned).toBeNull()
    expect(experiment.reduce(pinned, { type: 'reset' })).toEqual(fresh)
  })

  it('has a scene with finite numbers at every position, and for a spot of any figure', () => {
    for (let at = 0; at <= Math.min(60, experiment.last(fresh)); at++) {
      const state = experiment.reduce(fresh, { type: 'seek', at })
      const scene = experiment.scene(state, null)
      for (const figure of scene.figures) {
        if (figure.kind === 'bars' || figure.kind === 'ring') expect(figure.values.every(Number.isFinite)).toBe(true)
        for (const index of [0, 3, 50])
          expect(experiment.scene(state, { figure: figure.id, index }).figures.length).toBe(scene.figures.length)
      }
    }
  })

  it('gives every figure an id of its own', () => {
    const ids = experiment.scene(fresh, null).figures.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the list of experiments', () => {
  it('finds each by its id', () => {
    for (const experiment of experiments) expect(experimentOf(experiment.id)).toBe(experiment)
  })
})

describe('links', () => {
  const state = experimentOf('e1').fresh(1)

  it('refuses what is no link to a state', () => {
    for (const text of [
      '',
      'https://example.org',
      'convolab://lab/',
      'convolab://lab/%%%',
      'convolab://lab/e30',
      'convolab://lab/AAAA',
    ])
      expect(fromLink(text)).toBeNull()
    expect(fromFile('not JSON')).toBeNull()
  })

  it('leaves what is too long for a link to files', () => {
    const x = Array.from({ length: 64 }, (_, n) => Math.sin(n))
    const h = Array.from({ length: 16 }, (_, n) => Math.cos(n))
    // 80 numbers of up to 20 signs are 1600 signs: base64 makes them 2134, below the limit.
    expect(toLink({ ...state, data: { ...state.data, x, h } as typeof state.data })?.length).toBeLessThanOrEqual(
      LINK_LIMIT,
    )
    const long = { ...state, data: { ...state.data, note: 'x'.repeat(LINK_LIMIT) } as typeof state.data }
    expect(toLink(long)).toBeNull()
  })
})

describe('undo', () => {
  it('comes back to changes of numbers, not to moves along the clock', () => {
    expect(isUndoable({ type: 'set', change: {} })).toBe(true)
    expect(isUndoable({ type: 'time', seconds: 1 })).toBe(false)
    expect(isUndoable({ type: 'pin', spot: null })).toBe(false)
  })
})

describe('numbers as text', () => {
  it.each([
    [1 / 3, '0.333333'],
    [-2, '−2'],
    [-0, '0'],
    [1e-20, '1e−20'],
    [Number.NaN, '–'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('writes %s as %s', (value, text) => expect(write(value)).toBe(text))

  it('numbers letters once the room for them is used up', () => {
    expect([0, 7, 8, 16].map((index) => letter('a', index, 8))).toEqual(['a', 'h', 'a₁', 'a₂'])
  })

  it('draws what the generator of the seed cases draws', () => {
    // s1 = 1103515245 + 12345 = 1103527590, s1 >> 16 = 16838.
    const random = createRandom(1)
    expect(random.below(32768)).toBe(16838)
    // s2 = (1103515245 · 1103527590 + 12345) mod 2^31 = 377401575, s2 >> 16 = 5758.
    expect(random.below(32768)).toBe(5758)
  })
})
