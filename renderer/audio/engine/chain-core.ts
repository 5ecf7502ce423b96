/**
 * One block through the whole path: filter → telemetry → howl guard → monitor → sounds beside it → limiter. Pure: the worklet is a thin
 * shell around it, and Node runs it just as well.
 */
import type { Hertz, Samples, Seconds } from '../../../shared/units'
import type { PrimitiveCosts } from './convolution/costs'
import type { PartitionedConvolver } from './convolution/partitioned-convolver'
import { prepareConvolver } from './convolution/partitioned-convolver'
import { GainRamp } from './gain-ramp'
import { HowlGuard } from './howl-guard'
import { LevelMeter } from './level-meter'
import { Limiter } from './limiter'
import type { FromChain, NumberedKernels, ToCore } from './messages'
import { StallWatch, type StallNews } from './stall-watch'
import { TelemetryWriter } from './telemetry-writer'
import type { TelemetryMemory } from './telemetry-memory'
import { TestTone } from './test-tone'

export const CHANNELS = 2
/** Generation of an output that no kernel explains. */
const UNKNOWN = -1
const FADE_IN: Seconds = 0.12
const FADE_OUT: Seconds = 0.008

export interface ChainSetup {
  rate: Hertz
  maxFrames: Samples
  /** The convolver's primitives. */
  module: WebAssembly.Module
  costs: PrimitiveCosts
  kernels: NumberedKernels
  memory: TelemetryMemory
  report(message: FromChain): void
}

export class ChainCore {
  readonly telemetry: TelemetryWriter
  private convolver: PartitionedConvolver
  private maxFrames: Samples
  private kernels: NumberedKernels
  /** Kernels of another plan wait until the output is silent: they need a convolver of their own. */
  private replaces = false
  private fadesSeen = 0
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
    const { rate, maxFrames, kernels, memory } = setup
    this.maxFrames = maxFrames
    this.kernels = kernels
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
   * gave data. @param clock Holds the context time at the end of the block: handed over as a number it may cost an object.
   * @param beside Two channels that are heard whatever the monitor does, limited
   */
  process(
    input: readonly Float32Array[],
    output: readonly Float32Array[],
    n: Samples,
    connected: boolean,
    clock: Float64Array,
    beside?: readonly Float32Array[],
  ): void {
    if (n > this.maxFrames) this.enlarge(n)
    this.filter(input, n)
    this.observe(input, n, connected, clock)
    for (let c = 0; c < CHANNELS; c++) copy(this.filtered[c] as Float32Array, output[c] as Float32Array, n)
    this.monitor.process(output, n)
    this.tone.process(output, n)
    if (beside) for (let c = 0; c < CHANNELS; c++) add(beside[c] as Float32Array, output[c] as Float32Array, n)
    this.limiter.process(output, n)
    this.guard.apply(output, n)
    this.listen(input, output, n)
    this.telemetry.setFigure('limiterGain', this.limiter.takeLowestGain())
  }

  latencySamples(): Samples {
    return this.limiter.latencySamples()
  }

  receive(message: ToCore): void {
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

  /** Nothing may be called any more. */
  dispose(): void {
    this.convolver.dispose()
  }

  /** Takes memory, 20 ms for a kernel of ten seconds: only before anything sounds, or in silence. */
  private prepare(): PartitionedConvolver {
    const { module, costs } = this.setup
    const { prepared, generation, memory } = this.kernels
    const shape = { inputs: CHANNELS, outputs: CHANNELS, paths: CHANNELS * CHANNELS }
    const { maxFrames } = this
    const made = prepareConvolver({ module, maxFrames, shape, plan: prepared.plan, costs, kernels: prepared })
    if (!made.ok) throw new RangeError(`${made.reason.kind}: ${made.reason.bytes} bytes`)
    this.fadesSeen = 0
    // With history lost on the way, the output is right again when the kernel's memory has been filled.
    const { telemetry } = this
    const settles = telemetry.hasBegun() ? memory : 0
    if (settles > 0) telemetry.logFade(0, 1, UNKNOWN)
    telemetry.logFade(settles, 1, generation)
    telemetry.changeKernel(generation, settles)
    return made.value
  }

  /** A larger quantum than announced: the one occasion on which memory is taken while sounding. */
  private enlarge(n: Samples): void {
    this.maxFrames = n
    this.filtered.splice(0, CHANNELS, ...channels(n))
    this.rings = []
    this.convolver.dispose()
    this.convolver = this.prepare()
  }

  private setKernels({ kernels, fade }: Extract<ToCore, { kind: 'kernels' }>): void {
    this.kernels = kernels
    if (this.failed) {
      this.failed = false
      this.replaces = true
      return
    }
    if (this.convolver.setKernels(kernels.prepared, fade, kernels.generation))
      return this.telemetry.changeKernel(kernels.generation, 1)
    this.replaces = true
    this.telemetry.changeKernel(UNKNOWN, 0)
    this.monitor.to(0, this.samples(FADE_OUT))
  }

  private replace(): void {
    this.replaces = false
    this.convolver.dispose()
    this.convolver = this.prepare()
    this.monitor.fromSilence(this.monitorTarget(), this.samples(FADE_IN))
  }

  private setMonitor(on: boolean, gain: number): void {
    this.monitorOn = on
    this.monitorGain = gain
    this.guard.arm(on)
    this.monitor.to(this.monitorTarget(), this.samples(on ? FADE_IN : FADE_OUT))
  }

  private monitorTarget(): number {
    return this.monitorOn && !this.replaces ? this.monitorGain : 0
  }

  private samples(time: Seconds): Samples {
    return Math.round(time * this.setup.rate)
  }

  private filter(input: readonly Float32Array[], n: Samples): void {
    if (!this.failed)
      try {
        if (this.breaks) throw new Error('Broken on purpose')
        if (this.replaces && this.monitor.isSilent()) this.replace()
        return this.convolve(input, n)
      } catch (error) {
        this.fail(error)
      }
    for (let c = 0; c < CHANNELS; c++) copy(input[c] as Float32Array, this.filtered[c] as Float32Array, n)
  }

  /** An exchange is under way from the request to the end of the fade; the telemetry tells when which kernel came in. */
  private convolve(input: readonly Float32Array[], n: Samples): void {
    const { convolver, telemetry } = this
    const before = convolver.position()
    convolver.process(input, this.filtered, n)
    if (convolver.exchanging()) telemetry.stillChanging(n)
    const { fade } = convolver
    if (fade.begun === this.fadesSeen) return
    this.fadesSeen = fade.begun
    telemetry.logFade(fade.start - before, fade.length, fade.label)
  }

  private fail(error: unknown): void {
    this.failed = true
    this.breaks = false
    this.telemetry.changeKernel(UNKNOWN, 0)
    this.setup.report({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }

  private observe(input: readonly Float32Array[], n: Samples, connected: boolean, clock: Float64Array): void {
    this.inputMeter.process(input, n)
    this.outputMeter.process(this.filtered, n)
    this.rings[0] = input[0] as Float32Array
    this.rings[1] = input[1] as Float32Array
    this.rings[2] = this.filtered[0] as Float32Array
    this.rings[3] = this.filtered[1] as Float32Array
    this.telemetry.write(this.rings, n, this.inputMeter, this.outputMeter, clock)
    this.tell(this.stall.process(connected, this.inputMeter.loudest === 0, n))
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

function add(from: Float32Array, to: Float32Array, n: Samples): void {
  for (let i = 0; i < n; i++) to[i] = (to[i] as number) + (from[i] as number)
}
