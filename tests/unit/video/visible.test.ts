import { describe, expect, it } from 'vitest'
import { firstColumns } from '../../../renderer/video/engine/visible'
import type { Border } from '../../../shared/chain/video/entry'

function pass(columns: number, border: Border = 'replicate') {
  return { kind: 'kernel' as const, kernels: [[new Array<number>(columns).fill(1)]] as const, border }
}

describe('firstColumns', () => {
  it('lets each pass begin as far left as the later ones reach', () => {
    // The last needs 100; the one before 100 − 2 (5 taps); the first 98 − 1 (3 taps)
    expect(firstColumns([pass(7), pass(3), pass(5)], 100)).toEqual([97, 98, 100])
  })

  it('needs the whole picture before a wrapping border', () => {
    expect(firstColumns([pass(3), pass(3, 'wrap')], 100)).toEqual([0, 100])
    expect(firstColumns([pass(3), pass(1, 'wrap')], 100)).toEqual([100, 100])
  })

  it('counts from the anchor, to the block, and needs all that is remembered', () => {
    const anchored = { ...pass(7), anchor: { row: 0, column: 1 } }
    const common = { channels: 'rgb' as const, mix: 1 }
    expect(firstColumns([pass(1), anchored], 10)).toEqual([9, 10])
    expect(firstColumns([pass(1), { kind: 'pool', of: 'mean', size: 8, ...common }], 10)).toEqual([8, 10])
    expect(firstColumns([pass(1), { kind: 'median', size: 5, ...common }], 10)).toEqual([8, 10])
    expect(firstColumns([pass(1), { kind: 'average', share: 0.5, ...common }], 10)).toEqual([0, 10])
  })

  it('reaches as far to the left as a border that turns back may', () => {
    // Seven taps, one of them left of the output and five right of it.
    const anchored = { ...pass(7, 'reflect101'), anchor: { row: 0, column: 1 } }
    expect(firstColumns([pass(1), anchored], 10)).toEqual([5, 10])
  })

  it('begins whole blocks further left before a blur that may be approximated', () => {
    // Block 24 of four takes part in column 100, and the taps begin four blocks before it: at column 80.
    expect(firstColumns([pass(1), { ...pass(31), approximate: true }], 100)[0]).toBeLessThanOrEqual(80)
  })

  it('begins at the rim at the latest', () => {
    expect(firstColumns([pass(3), pass(9)], 2)).toEqual([0, 2])
    expect(firstColumns([], 5)).toEqual([])
  })
})
