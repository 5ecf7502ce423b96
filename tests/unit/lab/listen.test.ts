import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drumHit } from '../../../shared/lab/e5/drum'
import { hearClaps, LOOK_SECONDS, type Listening, NOT_HEARD } from '../../../shared/lab/e5/listen'

const RATE = 48_000
const TIMES = [0.5, 1.2, 2.1]
const SOUND = new Float32Array(3 * RATE)
for (const time of TIMES)
  for (let n = 0; n < 1000; n++) SOUND[time * RATE + n] = 0.8 * Math.exp(-n / 300) * Math.cos(0.3 * n)

/** All claps that looks at these times find. */
function listenAt(ends: readonly number[]): number[] {
  const heard: number[] = []
  let listening: Listening = NOT_HEARD
  for (const end of ends) {
    const start = Math.max(0, end - LOOK_SECONDS)
    const sound = SOUND.subarray(Math.round(start * RATE), Math.round(end * RATE))
    const result = hearClaps(listening, sound, RATE, 10 + start)
    listening = result.listening
    heard.push(...result.fresh)
  }
  return heard
}

describe('claps that keep coming', () => {
  it('count once each, at their times after the first, however often somebody looks', () => {
    const wanted = TIMES.map((time) => Math.round(1000 * (time - 0.5)) / 1000)
    const gaps = fc.array(fc.double({ min: 0.03, max: 0.6, noNaN: true }), { minLength: 100, maxLength: 100 })
    fc.assert(
      fc.property(gaps, (steps) => {
        let end = 0.2
        const ends = steps.map((step) => (end = Math.min(3, end + step)))
        expect(listenAt(ends)).toEqual(wanted)
      }),
      { numRuns: 20 },
    )
  })

  it('are none in silence', () => {
    expect(hearClaps(NOT_HEARD, new Float32Array(RATE), RATE, 0)).toEqual({ listening: NOT_HEARD, fresh: [] })
  })
})

describe('the drum', () => {
  it('stays below half of full scale and ends in silence', () => {
    const hit = drumHit(RATE)
    expect(hit.every((value) => Math.abs(value) <= 0.5)).toBe(true)
    expect(Math.abs(hit.at(-1) ?? 1)).toBeLessThan(1e-6)
  })
})
