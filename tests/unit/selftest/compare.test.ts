import { describe, expect, it } from 'vitest'
import { newStage } from '../../../shared/chain/edit'
import { memoryOf } from '../../../shared/chain/audio/compose'
import { pictureError, soundError } from '../../../renderer/selftest/compare'

const rate = 8000
const echo = { ...newStage('audio', 'echo', 'a'), params: { delay: 1, decay: 20, repeats: 1 } }
// 1 ms at 8 kHz is 8 samples; −20 dB is a tenth
const echoed = (input: Float32Array) => input.map((value, n) => value + 0.1 * (input[n - 8] ?? 0))
const noise = Float32Array.from({ length: 400 }, (_, n) => Math.sin(n * n) / 2)

describe('soundError', () => {
  const excerpt = (output: Float32Array) => ({
    rate,
    captureTime: 0,
    input: [noise, noise],
    output: [output, output],
    kernel: undefined,
    course: [],
    settling: 0,
  })

  it('knows how far back an output looks', () => {
    expect(memoryOf([echo], rate)).toBe(9)
    expect(memoryOf([], rate)).toBe(1)
  })

  it('finds only the rounding to 32 bits in a right output', () => {
    expect(soundError(excerpt(echoed(noise)), [echo])).toBeLessThan(-140)
  })

  it('reads one wrong sample in dB of full scale', () => {
    const output = echoed(noise)
    output[200] = (output[200] ?? 0) + 0.01
    // 20 log10 0.01
    expect(soundError(excerpt(output), [echo])).toBeCloseTo(-40, 3)
  })

  it('leaves out the outputs that depend on samples before the excerpt', () => {
    const output = echoed(noise)
    output.fill(1, 0, 8)
    expect(soundError(excerpt(output), [echo])).toBeLessThan(-140)
  })

  it('counts an output that is not a number as the largest error', () => {
    const output = echoed(noise)
    output[300] = NaN
    expect(soundError(excerpt(output), [echo])).toBe(Infinity)
  })

  it('refuses an excerpt shorter than the memory of the chain, naming both', () => {
    const short = { ...excerpt(noise.subarray(0, 9)), input: [noise.subarray(0, 9), noise.subarray(0, 9)] }
    expect(() => soundError(short, [echo])).toThrow('9 samples')
  })
})

describe('pictureError', () => {
  const size = { width: 2, height: 1 }
  const input = Uint8ClampedArray.of(10, 20, 30, 255, 200, 100, 50, 255)
  const excerpt = (output: Uint8ClampedArray) => ({ size, captureTime: 0, input, output, stages: [] })

  it('is 0 for an untouched picture without stages', () => {
    expect(pictureError(excerpt(input.slice()), [])).toBe(0)
  })

  it('reads the largest difference of any channel in levels', () => {
    const output = input.slice()
    output[5] = 107
    expect(pictureError(excerpt(output), [])).toBe(7)
  })

  it('counts a picture of another size as the largest error', () => {
    expect(pictureError(excerpt(input.subarray(0, 4)), [])).toBe(255)
  })
})
