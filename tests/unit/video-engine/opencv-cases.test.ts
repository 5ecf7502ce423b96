/** The cases that OpenCV itself computed, through the SIMD engine. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { TYPICAL_VIDEO_COSTS } from '../../../renderer/video/engine/simd/costs'
import { planSimd } from '../../../renderer/video/engine/simd/plan-simd'
import { createSimdEngine } from '../../../renderer/video/engine/simd/simd-engine'
import { filteredPictures, type OpencvCase, worstMiss } from '../../support/opencv-cases'
import { videoModule } from './module'

const cases = JSON.parse(
  readFileSync(new URL('../../golden/cv_filter2D.json', import.meta.url), 'utf8'),
) as readonly OpencvCase[]
const pictures = filteredPictures(cases)

describe('the SIMD engine and OpenCV', () => {
  it('has cases', () => expect(pictures.length).toBeGreaterThan(5))

  it.each(pictures)('agree within one level: $id', ({ size, input, pass, expected }) => {
    const engine = createSimdEngine(videoModule)
    engine.prepare(planSimd([pass], size, TYPICAL_VIDEO_COSTS))
    const output = engine.process({ ...size, data: Uint8Array.from(input) }).data
    expect(worstMiss(output, expected)).toBeLessThanOrEqual(1)
  })
})
