import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../renderer/audio/sources/random'
import { courseOf } from '../../../renderer/audio/kernels/course'
import { verifySound, type SoundVerdict } from '../../../renderer/verify/verify-sound'
import { bothSides, type StereoKernel } from '../../../shared/chain/audio/stereo-kernel'
import { makeEngine, run, sizesOf } from '../audio-engine/engine'

const random = seededRandom(7)
const noise = (length: number) => Float32Array.from({ length }, () => random() - 0.5)
const taps = (length: number) => Float64Array.from({ length }, () => 0.1 * (random() - 0.5))
const LENGTH = 8192

/** Two kernels on a real engine: the second comes in by a fade, whose place the engine itself tells. */
function swapped(first: StereoKernel, second: StereoKernel, fade: number) {
  const { convolver, preparer } = makeEngine(first, { taps: 2048 })
  const input = [noise(LENGTH), noise(LENGTH)]
  const output = run(convolver, input, 2, sizesOf(LENGTH, 128), (position) => {
    if (position === 3072) convolver.setKernels(preparer.prepare(second), fade, 2)
  })
  const kernels = new Map([
    [1, first],
    [2, second],
  ])
  const fades = [
    { start: -LENGTH, length: 1, generation: 1 },
    { start: convolver.fade.start, length: convolver.fade.length, generation: convolver.fade.label },
  ]
  const course = courseOf(fades, (number) => kernels.get(number), 0)
  return { rate: 48_000, captureTime: 0, input, output, kernel: undefined, course, settling: 0 }
}

const first: StereoKernel = [
  [taps(600), taps(300)],
  [undefined, taps(1000)],
]

describe('Verify', () => {
  it.each([0, 480, 3000])('finds only rounding in a right output, also across a swap with a fade of %i', (fade) => {
    const verdict = verifySound(swapped(first, bothSides(taps(900)), fade)) as SoundVerdict
    expect(verdict.largest).toBeLessThan(-125)
    expect(verdict.rms).toBeLessThan(verdict.largest)
    expect(verdict.kernels).toBe(2)
  })

  it('finds a tap that is wrong by a thousandth', () => {
    const excerpt = swapped(first, bothSides(taps(900)), 480)
    const left = excerpt.course[1]?.kernel[0][0] ?? new Float64Array(6)
    left[5] = (left[5] as number) + 1e-3
    // 1e-3 of noise between −0.5 and 0.5.
    expect((verifySound(excerpt) as SoundVerdict).largest).toBeGreaterThan(-75)
  })

  it('counts an output that is not a number as the largest error', () => {
    const excerpt = swapped(first, bothSides(taps(900)), 480)
    ;(excerpt.output[1] as Float32Array)[7000] = Number.NaN
    expect((verifySound(excerpt) as SoundVerdict).largest).toBe(Number.POSITIVE_INFINITY)
  })

  it('says when it cannot know', () => {
    const excerpt = swapped(first, bothSides(taps(900)), 480)
    expect(verifySound({ ...excerpt, course: [], settling: 3 })).toEqual({ wait: 3 + 1 })
    const short = [new Float32Array(500), new Float32Array(500)]
    // The longest of both kernels has 1000 taps; 500 samples at 48 kHz are missing, and the second to look at.
    expect(verifySound({ ...excerpt, input: short, output: short })).toEqual({ wait: 500 / 48_000 + 1 })
  })
})

describe('the course of kernels', () => {
  const kernel = () => bothSides(taps(1))
  const fade = (start: number, generation: number) => ({ start, length: 10, generation })

  it('begins with the last kernel that was alone before the excerpt', () => {
    const course = courseOf([fade(-500, 1), fade(-100, 2), fade(50, 3)], kernel, 0)
    expect(course.map(({ start }) => start)).toEqual([Number.NEGATIVE_INFINITY, 50])
  })

  it('need not explain what sounded before the look', () => {
    const course = courseOf([fade(-500, 1), fade(100, 2), fade(300, 3)], kernel, 200)
    expect(course.map(({ start }) => start)).toEqual([Number.NEGATIVE_INFINITY, 300])
  })

  it('is not known where the log does not reach back, or a kernel is forgotten', () => {
    expect(courseOf([fade(50, 3)], kernel, 0)).toEqual([])
    expect(courseOf([fade(-100, 2), fade(50, 3)], (number) => (number === 3 ? undefined : kernel()), 0)).toEqual([])
  })
})
