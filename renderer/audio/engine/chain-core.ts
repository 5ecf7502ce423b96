/**
 * One block through the whole path: filter → telemetry → howl guard → monitor → limiter. Pure: the worklet is a thin
 * shell around it, and Node runs it just as well.
 */
import type { Hertz, Samples, Seconds } from '../../../shared/units'
import type { Convolver, PreparedKernels } from './convolver'
import { prepareDirect } from './direct-convolver'
import { GainRamp } from './gain-ramp'
import { HowlGuard } from './howl-guard'
import { LevelMeter, peakOf } from './level-meter'
import { Limiter } from './limiter'
import type { FromChain, ToChain } from './messages'
import { StallWatch, type StallNews } from './stall-watch'
import { TelemetryWriter } from './telemetry-writer'
import type { TelemetryMemory } from './telemetry-memory'
import { TestTone } from './test-tone'

export const CHANNELS = 2
const FADE_IN: Seconds = 0.12
const FADE_OUT: Seconds = 0.008

export interface ChainSetup {
  rate: Hertz
  maxFrames: Samples
  maxTaps: Samples
  kernels: PreparedKernels
  generation: number
  memory: TelemetryMemory
  report(message: FromChain): void
}

export class ChainCore {
  readonly telemetry: TelemetryWriter
  private convolver: Convolver
  private maxFrames: Samples
  private kernels: PreparedKernels
  private generation: number
  private failed = false
  private breaks = false
  private monitorOn = false
  private monitorGain = 1
  private readonly filtered: Float32Array[]
  private rings: Float32Array[]
  private readonly guard: HowlGuard
  private readonly monitor = new GainRamp()
  private readonly limiter: Limiter
  private readonly tone: TestTone
  private readonly stall: StallWatch
  private readonly inputMeter: LevelMeter
  private readonly outputMeter: LevelMeter

  constructor(private readonly setup: ChainSetup) {
    const { rate, maxFrames, kernels, generation, memory } = setup
    this.maxFrames = maxFrames
    this.kernels = kernels
    this.generation = generation
    this.filtered = channels(maxFrames)
    this.rings = []
    this.telemetry = new TelemetryWriter(memory)
    this.convolver = this.prepare()
    this.limiter = new Limiter(rate, CHANNELS)
    this.guard = new HowlGuard(rate)
    this.tone = new TestTone(rate)
    this.stall = new StallWatch(rate)
    this.inputMeter = new LevelMeter(rate)
    this.outputMeter = new LevelMeter(rate)
  }

  /**
   * @param input Two channels, left as they are. @param output Two channels, written. @param connected Whether a source
   * gave data. @param time Context time at the end of the block.
   */
  process(
    input: readonly Float32Array[],
    output: readonly Float32Array[],
    n: Samples,
    connected: boolean,
    time: Seconds,
  ): void {
    if (n > this.maxFrames) this.enlarge(n)
    this.filter(input, n)
    this.observe(input, n, connected, time)
    for (let c = 0; c < CHANNELS; c++) copy(this.filtered[c] as Float32Array, output[c] as Float32Array, n)
    this.monitor.process(output, n)
    this.tone.process(output, n)
    this.limiter.process(output, n)
    this.guard.apply(output, n)
    this.listen(input, output, n)
    this.telemetry.setFigure('limiterGain', this.limiter.takeLowestGain())
  }

  latencySamples(): Samples {
    return this.limiter.latencySamples()
  }

  receive(message: ToChain): void {
    switch (message.kind) {
      case 'kernels':
        return this.setKernels(message)
      case 'monitor':
        return this.setMonitor(message.on, message.gain)
      case 'restart':
        this.guard.arm(this.monitorOn)
        return this.monitor.fromSilence(this.monitorTarget(), this.samples(FADE_IN))
      case 'live':
        return this.tell(this.stall.watch(message.live))
      case 'clear-clip':
        this.inputMeter.clipped = false
        this.outputMeter.clipped = false
        return
      case 'tone':
        return this.tone.play()
      case 'break':
        this.breaks = true
        return
    }
  }

  private prepare(): Convolver {
    const { rate, maxTaps } = this.setup
    const convolver = prepareDirect({
      rate,
      maxFrames: this.maxFrames,
      inputs: CHANNELS,
      outputs: CHANNELS,
      plan: { kind: 'direct', maxTaps },
      kernels: [],
    })
    convolver.setKernels(this.kernels, 1)
    // With history lost on the way, the output is right again when the longest kernel has been filled.
    this.telemetry.changeKernel(this.generation, this.telemetry.hasBegun() ? maxTaps : 0)
    return convolver
  }

  /** A larger quantum than announced: the one occasion on which memory is taken while running. */
  private enlarge(n: Samples): void {
    this.maxFrames = n
    this.filtered.splice(0, CHANNELS, ...channels(n))
    this.rings = []
    this.convolver = this.prepare()
  }

  private setKernels({ generation, kernels, fade }: Extract<ToChain, { kind: 'kernels' }>): void {
    this.kernels = kernels
    this.generation = generation
    if (this.failed) {
      this.failed = false
      this.convolver = this.prepare()
      return
    }
    this.convolver.setKernels(kernels, fade)
    // A fade that is under way ends first; fades begin and end at the edges of blocks.
    this.telemetry.changeKernel(generation, 2 * fade + 2 * this.maxFrames)
  }

  private setMonitor(on: boolean, gain: number): void {
    this.monitorOn = on
    this.monitorGain = gain
    this.guard.arm(on)
    this.monitor.to(this.monitorTarget(), this.samples(on ? FADE_IN : FADE_OUT))
  }

  private monitorTarget(): number {
    return this.monitorOn ? this.monitorGain : 0
  }

  private samples(time: Seconds): Samples {
    return Math.round(time * this.setup.rate)
  }

  private filter(input: readonly Float32Array[], n: Samples): void {
    if (!this.failed)
      try {
        if (this.breaks) throw new Error('Broken on purpose')
        return this.convolver.process(input, this.filtered, n)
      } catch (error) {
        this.fail(error)
      }
    for (let c = 0; c < CHANNELS; c++) copy(input[c] as Float32Array, this.filtered[c] as Float32Array, n)
  }

  private fail(error: unknown): void {
    this.failed = true
    this.breaks = false
    this.telemetry.changeKernel(-1, 0)
    this.setup.report({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }

  private observe(input: readonly Float32Array[], n: Samples, connected: boolean, time: Seconds): void {
    this.inputMeter.process(input, n)
    this.outputMeter.process(this.filtered, n)
    this.rings[0] = input[0] as Float32Array
    this.rings[1] = input[1] as Float32Array
    this.rings[2] = this.filtered[0] as Float32Array
    this.rings[3] = this.filtered[1] as Float32Array
    this.telemetry.write(this.rings, n, this.inputMeter, this.outputMeter, time)
    this.tell(this.stall.process(connected, peakOf(input, n), n))
  }

  private tell(news: StallNews): void {
    if (news) this.setup.report({ kind: news })
  }

  private listen(input: readonly Float32Array[], played: readonly Float32Array[], n: Samples): void {
    switch (this.guard.listen(input, played, n)) {
      case 'suspected':
        return this.monitor.to(0, this.samples(FADE_OUT))
      case 'cleared':
        return this.monitor.to(this.monitorTarget(), this.samples(FADE_IN))
      case 'howl':
        this.monitorOn = false
        this.monitor.to(0, this.samples(FADE_OUT))
        return this.setup.report({ kind: 'howl' })
      default:
        return
    }
  }
}

function channels(frames: Samples): Float32Array[] {
  return Array.from({ length: CHANNELS }, () => new Float32Array(frames))
}

function copy(from: Float32Array, to: Float32Array, n: Samples): void {
  for (let i = 0; i < n; i++) to[i] = from[i] as number
}
