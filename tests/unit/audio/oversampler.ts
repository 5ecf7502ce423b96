/**
 * True peak by an oversampler of its own: 8 points a sample, 128 samples wide (Kaiser, β = 10), so that it sees what the
 * limiter's shorter, differently tapered interpolator may miss.
 */
import { kaiser } from '../../../shared/fir/kaiser-window'

const POINTS = 8
const HALF = 64
const WIDTH = 2 * HALF
const BETA = 10
/** Samples between two looks at whether anything can exceed what was found already. */
const STRETCH = 64

/** Interpolator for the point `fraction` after sample HALF − 1 of WIDTH samples. */
function phase(fraction: number): Float64Array {
  const window = kaiser(WIDTH * POINTS + 1, BETA)
  return Float64Array.from({ length: WIDTH }, (_, j) => {
    const distance = j - HALF + 1 - fraction
    return ((window[Math.round((distance + HALF) * POINTS)] ?? 0) * Math.sin(Math.PI * distance)) / (Math.PI * distance)
  })
}

const phases = Array.from({ length: POINTS - 1 }, (_, index) => phase((index + 1) / POINTS))
/** No point between samples exceeds the samples around it by more than this factor. */
const OVERSHOOT = Math.max(...phases.map((taps) => taps.reduce((sum, tap) => sum + Math.abs(tap), 0)))
/** The weights of all points for one sample side by side. */
const weights = Float64Array.from({ length: WIDTH * 7 }, (_, index) => phases[index % 7]?.[Math.floor(index / 7)] ?? 0)

/** Feed it blocks of one signal; `peak` is exact but for the last HALF samples. */
export class TruePeakMeter {
  peak = 0
  private readonly samples: Float32Array
  private filled = WIDTH

  constructor(private readonly largestBlock: number) {
    this.samples = new Float32Array(WIDTH + largestBlock)
  }

  add(block: Float32Array): void {
    if (block.length > this.largestBlock) throw new RangeError('The block is larger than announced')
    this.samples.copyWithin(0, this.filled - WIDTH, this.filled)
    this.samples.set(block, WIDTH)
    this.filled = WIDTH + block.length
    for (let n = 0; n < block.length; n += STRETCH) this.measure(n, Math.min(block.length, n + STRETCH))
  }

  /** Stretches that cannot exceed the peak so far, by the bound above, are left out. */
  private measure(from: number, to: number): void {
    let loudest = 0
    for (let j = from; j < to + WIDTH; j++) loudest = Math.max(loudest, Math.abs(this.samples[j] as number))
    if (loudest * OVERSHOOT <= this.peak) return
    for (let n = from; n < to; n++) this.interpolate(n)
  }

  private interpolate(first: number): void {
    let [a, b, c, d, e, f, g] = [0, 0, 0, 0, 0, 0, 0]
    for (let j = 0, w = 0; j < WIDTH; j++, w += 7) {
      const x = this.samples[first + j] as number
      a += (weights[w] as number) * x
      b += (weights[w + 1] as number) * x
      c += (weights[w + 2] as number) * x
      d += (weights[w + 3] as number) * x
      e += (weights[w + 4] as number) * x
      f += (weights[w + 5] as number) * x
      g += (weights[w + 6] as number) * x
    }
    const middle = Math.abs(this.samples[first + HALF] as number)
    const outer = Math.max(Math.abs(a), Math.abs(b), Math.abs(c), Math.abs(d), Math.abs(e), Math.abs(f), Math.abs(g))
    this.peak = Math.max(this.peak, middle, outer)
  }
}

/** Of a signal that was cut off while it went on: a sudden end would have peaks of its own, so the last HALF samples do not count. */
export function truePeakDecibels(samples: Float32Array): number {
  const meter = new TruePeakMeter(samples.length)
  meter.add(samples)
  return 20 * Math.log10(meter.peak)
}
