import { describe, expect, it } from 'vitest'
import { chainSchema } from '../../../shared/chain/schema'
import type { Region } from '../../../shared/chain/chain'
import { placeOf, shareOfPixels } from '../../../shared/picture/stage-weights'
import { pictureStage } from '../../support/picture-stage'

const whole: Region = { shape: 'rectangle', left: 0, top: 0, right: 1, bottom: 1, feather: 0, inverted: false }
const rows = (shares: Float32Array, width: number): number[][] =>
  Array.from({ length: shares.length / width }, (_, y) => [...shares.subarray(y * width, (y + 1) * width)])

describe('where a stage acts', () => {
  it('is a rectangle of whole pixels where nothing is feathered, or all around it', () => {
    const region: Region = { ...whole, left: 0.25, right: 0.75, bottom: 0.5 }
    // Middles at 0.5, 1.5, 2.5, 3.5 of 4; from 1 to 3 in the upper of two rows.
    expect(rows(shareOfPixels({ region }, { width: 4, height: 2 }), 4)).toEqual([
      [0, 1, 1, 0],
      [0, 0, 0, 0],
    ])
    expect(rows(shareOfPixels({ region: { ...region, inverted: true } }, { width: 4, height: 2 }), 4)).toEqual([
      [1, 0, 0, 1],
      [1, 1, 1, 1],
    ])
  })

  it('passes linearly across the feather, half of it on each side of the edge', () => {
    const region: Region = { ...whole, right: 0.5, feather: 0.5 }
    // Edges at 0 and 4 of 8; shorter side 8, so 4 pixels of feather: depth / 4 + 0.5, from the nearest edge.
    const [row] = rows(shareOfPixels({ region: { ...region, top: -9, bottom: 9 } }, { width: 8, height: 8 }), 8)
    expect(row).toEqual([0.625, 0.875, 0.875, 0.625, 0.375, 0.125, 0, 0])
  })

  it('is an ellipse that touches the sides of its rectangle', () => {
    const shares = rows(shareOfPixels({ region: { ...whole, shape: 'ellipse' } }, { width: 4, height: 4 }), 4)
    // (1.5² + 1.5²) / 2² = 1.125 > 1 in the corners; (1.5² + 0.5²) / 2² = 0.625.
    expect(shares).toEqual([
      [0, 1, 1, 0],
      [1, 1, 1, 1],
      [1, 1, 1, 1],
      [0, 1, 1, 0],
    ])
  })

  it('is one side of a line, for a split wipe, and the feather lies across the line alone', () => {
    const upright: Region = { ...whole, shape: 'side', left: 0.5, right: 0.5 }
    expect(rows(shareOfPixels({ region: upright }, { width: 4, height: 2 }), 4)).toEqual([
      [0, 0, 1, 1],
      [0, 0, 1, 1],
    ])
    // 2 pixels of feather about x = 2: (x − 2) / 2 + 0.5 at 0.5, 1.5, 2.5, 3.5.
    const soft = { ...upright, feather: 1, inverted: true }
    expect(rows(shareOfPixels({ region: soft }, { width: 4, height: 2 }), 4)[1]).toEqual([1, 0.75, 0.25, 0])
    // From the top left to the bottom right of a square: above the diagonal, and on it.
    const slanting: Region = { ...whole, shape: 'side' }
    expect(rows(shareOfPixels({ region: slanting }, { width: 3, height: 3 }), 3)).toEqual([
      [1, 1, 1],
      [0, 1, 1],
      [0, 0, 1],
    ])
    // From the right to the left: below the line.
    const lower: Region = { ...whole, shape: 'side', left: 1, right: 0, top: 0.5, bottom: 0.5 }
    expect([...shareOfPixels({ region: lower }, { width: 1, height: 2 })]).toEqual([0, 1])
  })

  it('is nowhere where it is so narrow that no pixel has its middle within', () => {
    const sliver: Region = { ...whole, left: 0.3, right: 0.301 }
    expect([...shareOfPixels({ region: sliver }, { width: 4, height: 1 })]).toEqual([0, 0, 0, 0])
  })

  it('follows a mask that is stretched over the picture, its edge repeated', () => {
    const mask = { width: 2, height: 1, shares: Uint8Array.of(0, 255) }
    // Middles of the mask at 1 and 3 of 4: between them linear, outside as they are.
    expect([...shareOfPixels({ mask }, { width: 4, height: 1 })]).toEqual([0, 0.25, 0.75, 1])
  })

  it('is nowhere while a mask is missing, and everywhere without region and mask', () => {
    const place = placeOf({ mask: { sha256: 'x', name: 'x.png' } }, new Map())
    expect([...shareOfPixels(place ?? {}, { width: 2, height: 1 })]).toEqual([0, 0])
    expect(placeOf({}, new Map())).toBeUndefined()
  })

  it('is refused in a chain when it has no extent, and at all in stages of sound', () => {
    const chain = (region: Region) => ({
      format: 1,
      audio: { stages: [] },
      video: { stages: [{ ...pictureStage('box'), region }] },
    })
    expect(chainSchema.safeParse(chain(whole)).success).toBe(true)
    expect(chainSchema.safeParse(chain({ ...whole, right: 0 })).error?.issues[0]?.message).toContain(
      'right of the left',
    )
    const line: Region = { ...whole, shape: 'side', left: 0.5, right: 0.5, top: 1, bottom: 0 }
    expect(chainSchema.safeParse(chain(line)).success).toBe(true)
    expect(chainSchema.safeParse(chain({ ...line, top: 0 })).error?.issues[0]?.message).toContain('two points')
    const sound = { id: 'a', kind: 'identity', params: {}, bypass: false, mix: 1, region: whole }
    const { video } = chain(whole)
    expect(chainSchema.safeParse({ format: 1, audio: { stages: [sound] }, video }).success).toBe(false)
  })
})
