import { describe, expect, it } from 'vitest'
import { selfTestPasses, type SelfTestReport } from '../../../shared/selftest/report'

const good: Omit<SelfTestReport, 'ok'> = {
  versions: { electron: '33.2.1', chromium: '130' },
  renderer: 'SwiftShader',
  crossOriginIsolated: true,
  seconds: 10,
  audio: { quanta: 3445, underruns: 0, worstError: -150 },
  video: { in: 300, out: 299, dropped: 1, fps: 29.9, distinct: 299, worstError: 1 },
  sabotageDetected: true,
}

describe('selfTestPasses', () => {
  it('accepts a run within all limits', () => {
    expect(selfTestPasses(good)).toBe(true)
  })

  const failing: [string, Omit<SelfTestReport, 'ok'>][] = [
    ['no sound went through', { ...good, audio: { ...good.audio, quanta: 0 } }],
    ['sound differs by more than −120 dB', { ...good, audio: { ...good.audio, worstError: -119.9 } }],
    ['no picture went through', { ...good, video: { ...good.video, in: 0, out: 0 } }],
    // 269 of 300 is 89.7 %
    ['fewer than 90 % of the frames came out', { ...good, video: { ...good.video, out: 269 } }],
    ['the picture stood still', { ...good, video: { ...good.video, distinct: 1 } }],
    ['a pixel differs by 2 of 255', { ...good, video: { ...good.video, worstError: 2 } }],
    ['the planted wrong tap was not noticed', { ...good, sabotageDetected: false }],
  ]
  it.each(failing)('fails when %s', (_, report) => {
    expect(selfTestPasses(report)).toBe(false)
  })
})
