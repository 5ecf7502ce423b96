import { describe, expect, it } from 'vitest'
import { matrixOf, ownConversion, uploadsRight } from '../../../renderer/video/engine/frame-colours'

const bt709 = { matrix: 'bt709', primaries: 'bt709', fullRange: false } as const
const bt601 = { matrix: 'smpte170m', primaries: 'smpte170m', fullRange: false } as const
const bt470 = { matrix: 'bt470bg', primaries: 'bt470bg', fullRange: false } as const

describe('colour by the frame', () => {
  it("has BT.601's factors as its Recommendation gives them", () => {
    // 255/219, 1.402 · 255/224, −0.344136 · 255/224, −0.714136 · 255/224, 1.772 · 255/224
    const { dark, whole, redByRed, greenByBlue, greenByRed, blueByBlue } = matrixOf([0.299, 0.114], false)
    expect([dark, whole, redByRed].map((value) => value.toFixed(4))).toEqual(['16.0000', '1.1644', '1.5960'])
    expect([greenByBlue, greenByRed, blueByBlue].map((value) => value.toFixed(4))).toEqual([
      '-0.3918',
      '-0.8130',
      '2.0172',
    ])
  })

  it('leaves to the browser what it converts right, and what it alone can read', () => {
    expect(ownConversion({ format: 'I420', colorSpace: bt601 })).toBeUndefined()
    expect(ownConversion({ format: 'RGBA', colorSpace: bt709 })).toBeUndefined()
    expect(ownConversion({ format: null, colorSpace: bt709 })).toBeUndefined()
    expect(ownConversion({ format: 'NV12', colorSpace: { matrix: null, primaries: null, fullRange: null } })).toBe(
      undefined,
    )
  })

  it('converts itself what the browser does not convert by matrix and range', () => {
    expect(ownConversion({ format: 'NV12', colorSpace: bt709 })?.layout.together).toBe(true)
    expect(ownConversion({ format: 'I420', colorSpace: bt470 })).toBeDefined()
  })

  it('hands the graphics device only what it draws by matrix and range', () => {
    expect(uploadsRight({ format: 'I422', colorSpace: bt601 })).toBe(true)
    expect(uploadsRight({ format: 'NV12', colorSpace: bt709 })).toBe(true)
    expect(uploadsRight({ format: 'I444', colorSpace: bt709 })).toBe(false)
    expect(uploadsRight({ format: 'I420', colorSpace: bt470 })).toBe(false)
  })
})
