/** A context in place of a lost one must not fall behind while its code is being compiled. */
import { describe, expect, it } from 'vitest'
import { LateStart } from '../../../renderer/audio/engine/late-start'

/** 128 samples at 48 kHz. */
const QUANTUM = 128 / 48

describe('the first half second of a hurried context', () => {
  it('passes nothing over while quanta come in time, in bursts of a request', () => {
    const start = new LateStart()
    // Requests every 10 ms, each for the quanta that have been played since: at most 10 ms late.
    for (let n = 0; n < 400; n++) expect(start.isLate(10 * Math.ceil((n * QUANTUM) / 10), 70 + n * QUANTUM)).toBe(false)
  })

  it('passes over what comes more than 15 ms late until the context has caught up', () => {
    const start = new LateStart()
    expect(start.isLate(1000, 0)).toBe(false)
    expect(start.isLate(1020, 5)).toBe(false)
    expect(start.isLate(1026, 10)).toBe(true)
    expect(start.isLate(1027, 11.9)).toBe(true)
    expect(start.isLate(1028, 13)).toBe(false)
  })

  it('does not take a pause for lateness', () => {
    const start = new LateStart()
    start.isLate(0, 0)
    start.restart()
    expect(start.isLate(400, 10)).toBe(false)
    expect(start.isLate(410, 15)).toBe(false)
    expect(start.isLate(431, 20)).toBe(true)
  })

  it('passes nothing over later, when a late quantum is an overload that is dealt with elsewhere', () => {
    const start = new LateStart()
    start.isLate(0, 0)
    expect(start.isLate(900, 499)).toBe(true)
    expect(start.isLate(900, 500)).toBe(false)
  })
})
