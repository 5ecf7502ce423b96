import { describe, expect, it } from 'vitest'
import { type LoadReading, Overload, SHORTEST } from '../../../renderer/audio/overload'

const WANTED = 480_000

/** Asks twice a second; the tail follows what the policy says. */
function machine(loadOf: (taps: number) => number, underruns: (seconds: number) => number = () => 0) {
  const policy = new Overload()
  const tails: (number | undefined)[] = []
  const run = (from: number, to: number, wanted = WANTED) => {
    for (let now = from * 1000; now < to * 1000; now += 500) {
      const taps = Math.min(wanted, policy.tail ?? wanted)
      const reading: LoadReading = { now, load: loadOf(taps), underruns: underruns(now / 1000), taps, wanted }
      if (policy.update(reading)) tails.push(policy.tail)
    }
  }
  return { policy, tails, run }
}

describe('the tail under overload', () => {
  it('stays whole while the machine keeps up, and while nothing is measured', () => {
    const fast = machine(() => 0.5)
    fast.run(0, 60)
    expect(fast.tails).toEqual([])
    const unknown = machine(() => Number.NaN)
    unknown.run(0, 60)
    expect(unknown.tails).toEqual([])
  })

  it('is halved until the load fits', () => {
    // 480,000 taps cost 1.5, a quarter of them 0.375.
    const slow = machine((taps) => (1.5 * taps) / WANTED)
    slow.run(0, 20)
    expect(slow.tails).toEqual([WANTED / 2].concat(slow.tails.slice(1) as number[]))
    expect(slow.policy.tail).toBe(WANTED / 2)
  })

  it('is shortened by underruns alone', () => {
    const broken = machine(
      () => 0.1,
      (seconds) => (seconds < 20 ? Math.floor(2 * seconds) : 40),
    )
    broken.run(0, 9)
    expect(broken.tails[0]).toBe(WANTED / 2)
  })

  it('comes back by itself, and waits twice as long when that was too early', () => {
    let heavy = 2
    const machineNow = machine((taps) => (heavy * taps) / WANTED)
    machineNow.run(0, 30)
    expect(machineNow.policy.tail).toBeLessThan(WANTED)
    heavy = 0.3
    machineNow.run(30, 120)
    expect(machineNow.policy.tail).toBeUndefined()
  })

  it('is whole 11 s a doubling after the machine is fast again, however often it was halved', () => {
    let isSlow = true
    const eased = machine(() => (isSlow ? 3 : 0.1))
    // Halved every 4 s and a bit: to an eighth at least.
    eased.run(0, 18)
    const doublings = Math.log2(WANTED / (eased.policy.tail ?? WANTED))
    expect(doublings).toBeGreaterThanOrEqual(3)
    isSlow = false
    eased.run(18, 18 + 11 * doublings)
    expect(eased.policy.tail).toBeUndefined()
  })

  it('is never shorter than what cannot be the cause', () => {
    const hopeless = machine(() => 3)
    hopeless.run(0, 200)
    expect(hopeless.policy.tail).toBe(SHORTEST)
  })

  it('is forgotten when the chain asks for less', () => {
    const slow = machine(() => 1)
    slow.run(0, 9)
    expect(slow.policy.tail).toBeDefined()
    slow.run(9, 10, 1000)
    expect(slow.policy.tail).toBeUndefined()
  })
})
