import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { payloadFault } from '../../../electron/main/ipc/bounds'

const limits = { depth: 4, nodes: 10, text: 20, bytes: 100 }

describe('payload bounds', () => {
  it('lets plain data pass', () => {
    expect(payloadFault({ a: [1, 'two', null, true], b: new Uint8Array(3) })).toBeUndefined()
    expect(payloadFault(null)).toBeUndefined()
    expect(payloadFault(Object.create(null))).toBeUndefined()
  })

  it('takes depth up to the limit and not one more', () => {
    expect(payloadFault([[[[1]]]], limits)).toBeUndefined() // the 1 is at depth 4
    expect(payloadFault([[[[[1]]]]], limits)).toBe('nested too deeply')
  })

  it('counts values, text and bytes', () => {
    expect(payloadFault(new Array(9).fill(1), limits)).toBeUndefined() // the array and nine values: 10
    expect(payloadFault(new Array(10).fill(1), limits)).toBe('too many values')
    expect(payloadFault({ abcde: 'x'.repeat(15) }, limits)).toBeUndefined() // 5 + 15 = 20
    expect(payloadFault({ abcde: 'x'.repeat(16) }, limits)).toBe('too much text')
    expect(payloadFault(new Uint8Array(100), limits)).toBeUndefined()
    expect(payloadFault([new Uint8Array(60), new Uint8Array(60)], limits)).toBe('too many bytes')
  })

  it('ends on cycles and on values that are shared so often that they explode', () => {
    const cycle: Record<string, unknown> = {}
    cycle.self = cycle
    expect(payloadFault(cycle)).toBe('nested too deeply')
    let shared: unknown = 1
    for (let level = 0; level < 14; level++) shared = [shared, shared] // 2^14 leaves, above 20,000 values in all
    expect(payloadFault(shared)).toBe('too many values')
  })

  it.each([
    ['a date', new Date()],
    ['a map', new Map()],
    ['a set', new Set()],
    ['an error', new Error('x')],
    ['a regular expression', /x/],
    ['a buffer', new ArrayBuffer(1)],
    ['other arrays of numbers', new Float64Array(1)],
    ['an instance', new (class Own {})()],
  ])('refuses %s', (_name, value) => {
    expect(payloadFault({ value })).toBe('an object of a special kind')
  })

  it('refuses functions, symbols, big integers and an own __proto__ key', () => {
    expect(payloadFault(() => 1)).toBe('a function')
    expect(payloadFault(Symbol('x'))).toBe('a symbol')
    expect(payloadFault(1n)).toBe('a bigint')
    expect(payloadFault(JSON.parse('{"__proto__": 1}'))).toBe('a forbidden key')
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => void payloadFault(value)))
  })
})
