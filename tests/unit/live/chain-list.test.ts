import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { landingIndex, shiftOf } from '../../../renderer/live/chain/reorder'
import { approximationOf, operationOf, stageSummary } from '../../../renderer/live/chain/stage-words'
import { moveStage, addStage, emptyChain, newStage } from '../../../shared/chain/edit'

const rows = [0, 1, 2, 3].map((index) => ({ top: index * 30, bottom: index * 30 + 30 }))

describe('a dragged row', () => {
  it('lands where its middle is, and stays where it was until it passes a neighbour by half', () => {
    expect(landingIndex(rows, 1, 45)).toBe(1)
    // The middle of row 2 is at 75.
    expect(landingIndex(rows, 1, 74)).toBe(1)
    expect(landingIndex(rows, 1, 76)).toBe(2)
    expect(landingIndex(rows, 1, 14)).toBe(0)
    expect(landingIndex(rows, 1, -500)).toBe(0)
    expect(landingIndex(rows, 1, 5000)).toBe(3)
  })

  it('shifts the others to just where the move will put them', () => {
    const ids = ['a', 'b', 'c', 'd']
    const chain = ids.reduce((built, id, at) => addStage(built, 'audio', newStage('audio', 'gain', id), at), emptyChain)
    fc.assert(
      fc.property(fc.nat(3), fc.nat(3), (from, to) => {
        const moved = moveStage(chain, 'audio', ids[from] as string, to).audio.stages.map((stage) => stage.id)
        ids.forEach((id, index) => {
          if (index !== from) expect(moved.indexOf(id)).toBe(index + shiftOf(index, from, to))
        })
      }),
    )
  })
})

describe('what a row says', () => {
  const summary = (kind: string, params = {}) => {
    const stage = newStage('audio', kind, 's')
    return stageSummary('audio', { ...stage, params: { ...stage.params, ...params } })
  }

  it('is the band in hertz up to 10 kHz, whichever end is the lower one', () => {
    expect(summary('bandpass', { low: 300, high: 800 })).toBe('300–800\u202fHz')
    expect(summary('bandpass', { low: 300, high: 3400 })).toBe('300–3400\u202fHz')
    expect(summary('bandpass', { low: 12_000, high: 300 })).toBe('300\u202fHz–12.0\u202fkHz')
  })

  it('is the first number with its unit, or nothing', () => {
    expect(summary('gain', { gain: 3 })).toBe('+3.0\u202fdB')
    expect(summary('lowpass')).toBe('1.00\u202fkHz')
    expect(summary('identity')).toBe('')
  })

  it('is the size of a picture kernel and the name of its operation', () => {
    expect(stageSummary('video', newStage('video', 'sobel-magnitude', 's'))).toBe('3×3')
    expect(operationOf('video', newStage('video', 'gaussian', 's'))).toBe('convolution')
    expect(operationOf('video', newStage('video', 'identity', 's'))).toBeNull()
    expect(operationOf('audio', newStage('audio', 'gain', 's'))).toBeNull()
  })

  it('is that a blur is approximate, where the pyramid is chosen and near enough', () => {
    const blur = (params: object) => {
      const stage = newStage('video', 'gaussian', 's')
      return approximationOf('video', { ...stage, params: { ...stage.params, size: 31, sigma: 6, ...params } })
    }
    expect(blur({ approximate: 'pyramid' })).toBeGreaterThanOrEqual(40)
    expect(blur({})).toBeUndefined()
    // A kernel of seven taps is done exactly whatever is chosen.
    expect(blur({ approximate: 'pyramid', size: 7 })).toBeUndefined()
    expect(approximationOf('audio', newStage('audio', 'gain', 's'))).toBeUndefined()
  })
})
