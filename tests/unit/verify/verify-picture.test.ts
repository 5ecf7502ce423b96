import { describe, expect, it } from 'vitest'
import { verifyPicture } from '../../../renderer/verify/verify-picture'
import { filterPicture } from '../../../shared/convolution/direct/filter-picture'
import { pictureStage } from '../../support/picture-stage'
import { randomPicture } from '../../support/random-picture'

const size = { width: 13, height: 9 }
const stages = [pictureStage('sharpen'), pictureStage('box')]
const input = randomPicture(size, 3)

const excerpt = (output: Uint8ClampedArray) => ({ size, stages, input, output, captureTime: 0 })

describe('Verify of a picture', () => {
  it('finds nothing where the frame is that of the definition', () => {
    const verdict = verifyPicture(excerpt(filterPicture(input, size, stages)))
    expect(verdict).toMatchObject({ largest: 0, mean: 0, differing: 0, of: 117, size })
  })

  it('shows where a frame differs and by how much', () => {
    const output = filterPicture(input, size, stages)
    // Pixel 20, green and blue.
    output[81] = (output[81] ?? 0) > 100 ? (output[81] ?? 0) - 3 : (output[81] ?? 0) + 3
    output[82] = (output[82] ?? 0) > 100 ? (output[82] ?? 0) - 5 : (output[82] ?? 0) + 5
    const { largest, mean, differing, heat } = verifyPicture(excerpt(output))
    expect({ largest, differing, at: heat[20] }).toEqual({ largest: 5, differing: 1, at: 5 })
    // 8 levels over 4 · 117 bytes.
    expect(mean).toBeCloseTo(8 / 468, 12)
  })
})
