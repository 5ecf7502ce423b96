import { describe, expect, it } from 'vitest'
import { isWayWord, partsOfWay } from '../../../renderer/live/engine/way-words'

describe('the name of a way', () => {
  it('is taken apart into words and their numbers', () => {
    expect(partsOfWay('direct, float32')).toEqual([{ word: 'direct' }, { word: 'float32' }])
    expect(partsOfWay('rank 3, int16')).toEqual([{ word: 'rank', count: '3' }, { word: 'int16' }])
    expect(partsOfWay('direct, blocks of 4×2')).toEqual([{ word: 'direct' }, { word: 'blocks', size: '4×2' }])
    expect(partsOfWay('separable, linear')).toEqual([{ word: 'separable' }, { word: 'linear' }])
  })

  it('holds words that are said in each language, and technical names that are not', () => {
    expect(
      ['direct', 'mirrored', 'separable', 'rank', 'spectrum', 'pyramid'].filter((word) => !isWayWord(word)),
    ).toEqual([])
    expect(['int16', 'float32'].filter(isWayWord)).toEqual([])
  })
})
