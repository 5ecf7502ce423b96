import { describe, expect, it } from 'vitest'
import { createResponse } from '../../../renderer/plots/response'
import { responseAt } from '../../../renderer/plots/plot-rows'
import { gainResponse } from '../../../shared/fir/response'
import { composeStages } from '../../../shared/chain/audio/compose'
import { newStage } from '../../../shared/chain/edit'
import { defaultChain } from '../../../shared/chain/presets'

const stages = defaultChain(() => 's').audio.stages
const RATE = 48_000
const tapsOf = (list: typeof stages) => composeStages(list, RATE).kernel[0][0] ?? new Float64Array()

describe('the designed response', () => {
  it('is that of the whole chain composed into one kernel', () => {
    const line = createResponse()(stages, RATE)
    const whole = gainResponse(tapsOf(stages), line.frequencies, RATE)
    line.levels.forEach((level, index) => {
      // Far down in the stop band both are rounding errors.
      const expected = whole[index] as number
      if (expected > -90) expect(level).toBeCloseTo(expected, 3)
    })
  })

  it('reads +3 dB in the middle of Telephone', () => {
    expect(responseAt(createResponse()(stages, RATE), 1000)).toBeCloseTo(3, 1)
  })

  it('is flat at 0 dB without stages, and for a bypassed one', () => {
    const respond = createResponse()
    expect(respond([], RATE).peak).toBe(0)
    const bypassed = stages.map((stage) => ({ ...stage, bypass: true }))
    for (const level of respond(bypassed, RATE).levels) expect(level).toBeCloseTo(0, 9)
  })

  it('agrees with the definition for sparse taps as for dense ones', () => {
    const echo = newStage('audio', 'echo', 'e')
    const line = createResponse()([echo], RATE)
    const whole = gainResponse(tapsOf([echo]), line.frequencies, RATE)
    line.levels.forEach((level, index) => expect(level).toBeCloseTo(whole[index] as number, 6))
  })

  it('computes an unchanged stage once', () => {
    const respond = createResponse()
    const first = respond(stages, RATE)
    const again = respond([...stages], RATE)
    expect([...again.levels]).toEqual([...first.levels])
    expect(again.frequencies).toBe(first.frequencies)
  })
})
