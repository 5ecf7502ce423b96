import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_STAGES, type Chain } from '../../../shared/chain/chain'
import {
  addStage,
  duplicateStage,
  emptyChain,
  moveStage,
  neighbourOf,
  newStage,
  removeStage,
  setStageBypass,
  setStageMix,
  setStageParameter,
} from '../../../shared/chain/edit'
import { chainSchema } from '../../../shared/chain/schema'

function soundChain(...ids: string[]): Chain {
  return ids.reduce((chain, id, index) => addStage(chain, 'audio', newStage('audio', 'lowpass', id), index), emptyChain)
}

const idsOf = (chain: Chain) => chain.audio.stages.map((stage) => stage.id)

describe('edits of the chain', () => {
  it('puts a stage where it is told to', () => {
    const chain = addStage(soundChain('a', 'b'), 'audio', newStage('audio', 'gain', 'x'), 1)
    expect(idsOf(chain)).toEqual(['a', 'x', 'b'])
  })

  it('leaves the other medium alone', () => {
    const before = soundChain('a')
    expect(addStage(before, 'audio', newStage('audio', 'gain', 'x'), 0).video).toBe(before.video)
  })

  it('moves a stage so that it stands at the index, held within the list', () => {
    const chain = soundChain('a', 'b', 'c')
    expect(idsOf(moveStage(chain, 'audio', 'a', 1))).toEqual(['b', 'a', 'c'])
    expect(idsOf(moveStage(chain, 'audio', 'c', 0))).toEqual(['c', 'a', 'b'])
    expect(idsOf(moveStage(chain, 'audio', 'a', 99))).toEqual(['b', 'c', 'a'])
    expect(moveStage(chain, 'audio', 'a', -3)).toBe(chain)
  })

  it('puts a copy behind the original', () => {
    const chain = duplicateStage(soundChain('a', 'b'), 'audio', 'a', 'copy')
    expect(idsOf(chain)).toEqual(['a', 'copy', 'b'])
    expect(chain.audio.stages[1]?.params).toEqual(chain.audio.stages[0]?.params)
  })

  it('holds a number within its range and a choice within its options', () => {
    const chain = soundChain('a')
    // The cut-off ends at 20 kHz.
    expect(setStageParameter(chain, 'audio', 'a', 'cutoff', 1e9).audio.stages[0]?.params.cutoff).toBe(20_000)
    const picture = addStage(emptyChain, 'video', newStage('video', 'gaussian', 'g'), 0)
    expect(setStageParameter(picture, 'video', 'g', 'border', 'wrap').video.stages[0]?.params.border).toBe('wrap')
    expect(setStageParameter(picture, 'video', 'g', 'border', 'nonsense').video.stages[0]?.params.border).toBe(
      'reflect101',
    )
  })

  it('refuses a kernel that is no rectangle', () => {
    const chain = addStage(emptyChain, 'video', newStage('video', 'kernel', 'k'), 0)
    const ragged = setStageParameter(chain, 'video', 'k', 'matrix', [[1, 2], [3]])
    expect(ragged).toBe(chain)
  })

  it('returns the very chain it was given when nothing changes', () => {
    const chain = soundChain('a')
    expect(removeStage(chain, 'audio', 'nobody')).toBe(chain)
    expect(setStageMix(chain, 'audio', 'a', 1)).toBe(chain)
    expect(setStageMix(chain, 'audio', 'a', Number.NaN)).toBe(chain)
    expect(setStageBypass(chain, 'audio', 'a', false)).toBe(chain)
    expect(setStageParameter(chain, 'audio', 'a', 'cutoff', 1000)).toBe(chain)
    expect(setStageParameter(chain, 'audio', 'a', 'no such parameter', 1)).toBe(chain)
  })

  it('takes no stage beyond the largest number', () => {
    const full = soundChain(...Array.from({ length: MAX_STAGES }, (_, index) => `s${index}`))
    expect(addStage(full, 'audio', newStage('audio', 'gain', 'x'), 0)).toBe(full)
  })

  it('names the next stage as heir of a removed one, at the end the one before', () => {
    const chain = soundChain('a', 'b', 'c')
    expect(neighbourOf(chain, 'audio', 'a')).toBe('b')
    expect(neighbourOf(chain, 'audio', 'c')).toBe('b')
    expect(neighbourOf(soundChain('a'), 'audio', 'a')).toBeNull()
  })
})

describe('any row of edits', () => {
  const kinds = fc.constantFrom('lowpass', 'bandpass', 'gain', 'echo', 'moving-average', 'identity')
  const place = fc.integer({ min: -2, max: 40 })
  const edit = fc.oneof(
    fc.record({ do: fc.constant('add' as const), kind: kinds, at: place }),
    fc.record({ do: fc.constant('remove' as const), at: place }),
    fc.record({ do: fc.constant('duplicate' as const), at: place }),
    fc.record({ do: fc.constant('move' as const), at: place, to: place }),
    fc.record({ do: fc.constant('mix' as const), at: place, value: fc.double() }),
    fc.record({
      do: fc.constant('parameter' as const),
      at: place,
      name: fc.constantFrom('cutoff', 'low', 'gain', 'length', 'repeats', 'delay'),
      value: fc.oneof(fc.double(), fc.string()),
    }),
  )

  it('gives a valid chain with ids that differ, and keeps what it does not touch', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 60 }), (edits) => {
        let chain = emptyChain
        edits.forEach((step, index) => {
          const id = chain.audio.stages[step.at]?.id ?? 'nobody'
          const before = chain
          if (step.do === 'add') chain = addStage(chain, 'audio', newStage('audio', step.kind, `n${index}`), step.at)
          if (step.do === 'remove') chain = removeStage(chain, 'audio', id)
          if (step.do === 'duplicate') chain = duplicateStage(chain, 'audio', id, `n${index}`)
          if (step.do === 'move') chain = moveStage(chain, 'audio', id, step.to)
          if (step.do === 'mix') chain = setStageMix(chain, 'audio', id, step.value)
          if (step.do === 'parameter') chain = setStageParameter(chain, 'audio', id, step.name, step.value)
          const untouched = before.audio.stages.filter((stage) => stage.id !== id)
          expect(chain.audio.stages).toEqual(expect.arrayContaining(untouched as never[]))
        })
        expect(chainSchema.safeParse(chain).error).toBeUndefined()
      }),
    )
  })
})

describe('a chain of an older version', () => {
  it('gets what its stages did not have yet, at the defaults', () => {
    const stage = newStage('video', 'kernel', 'a')
    const { light: _light, anchorRow: _row, anchorColumn: _column, ...old } = stage.params
    const chain = { ...emptyChain, video: { stages: [{ ...stage, params: old }] } }
    expect(chainSchema.parse(chain).video.stages).toEqual([stage])
  })
})
