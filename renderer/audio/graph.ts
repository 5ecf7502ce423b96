/** One lifetime of an AudioContext with everything in it. When the context dies, another graph takes its place. */
import type { Hertz, Samples, Seconds } from '../../shared/units'
import type { SoundSource } from './contract'
import { prepareKernels } from './engine/direct-kernels'
import type { FromChain } from './engine/messages'
import { directPlan, stereoKernels } from './kernel-plan'
import { ChainNode, type TelemetryLane } from './nodes/chain-node'
import { SourcePlayer } from './nodes/source-player'
import type { TestSounds } from './sources/test-sound'
import processorUrl from './worklet/chain-processor.ts?worker&url'

const KERNEL_FADE: Seconds = 0.02

/** Missing in the types of TypeScript's DOM library. */
interface SinkContext {
  setSinkId(id: string): Promise<void>
}

export interface GraphEvents {
  hear(message: Exclude<FromChain, { kind: 'telemetry' }>): void
  processorDied(): void
  contextChanged(): void
  contextLost(): void
}

export interface GraphOptions {
  latency: AudioContextLatencyCategory
  lane: TelemetryLane
  testSounds: TestSounds
  events: GraphEvents
}

/** A kernel and its number; the number tells later which kernel was in force. */
export interface NumberedKernel {
  taps: Float64Array
  generation: number
}

export class AudioGraph {
  readonly player: SourcePlayer
  chain: ChainNode

  /** @throws DOMException when the system gives no context or the processor cannot be loaded. */
  static async open(options: GraphOptions, kernel: (rate: Hertz) => NumberedKernel): Promise<AudioGraph> {
    const context = new AudioContext({ latencyHint: options.latency })
    // Nothing is rendered until the chain is ready; on a context that has not begun the answer may never come.
    context.suspend().catch(() => undefined)
    try {
      await context.audioWorklet.addModule(processorUrl)
      return new AudioGraph(context, options, kernel(context.sampleRate))
    } catch (error) {
      await context.close()
      throw error
    }
  }

  private constructor(
    readonly context: AudioContext,
    private readonly options: GraphOptions,
    kernel: NumberedKernel,
  ) {
    this.chain = this.makeChain(kernel)
    this.player = new SourcePlayer(context, this.chain.node, options.testSounds)
    context.onstatechange = options.events.contextChanged
    // Chromium tells a lost output device by `error`; TypeScript's DOM library does not know it yet.
    context.addEventListener('error', options.events.contextLost)
  }

  /** A processor that threw stays silent for ever: another one takes its place, in the same context. */
  rebuildChain(kernel: NumberedKernel): void {
    this.chain.dispose()
    this.chain = this.makeChain(kernel)
    this.player.moveTo(this.chain.node)
  }

  async play(source: SoundSource): Promise<void> {
    await this.player.play(source)
    this.watch(source)
  }

  /** Tells the chain whether to expect sound without end. */
  watch(source: SoundSource): void {
    this.chain.send({ kind: 'live', live: source.kind === 'stream' })
  }

  /** @param deviceId `undefined`: the system's default. @throws DOMException when there is no such output. */
  setOutput(deviceId: string | undefined): Promise<void> {
    return (this.context as AudioContext & SinkContext).setSinkId(deviceId ?? '')
  }

  setKernel({ taps, generation }: NumberedKernel): void {
    const kernels = prepareKernels(stereoKernels(taps), directPlan(this.context.sampleRate))
    this.chain.setKernels(kernels, generation, this.samples(KERNEL_FADE))
  }

  async dispose(): Promise<void> {
    this.context.onstatechange = null
    this.context.removeEventListener('error', this.options.events.contextLost)
    this.player.dispose()
    this.chain.dispose()
    if (this.context.state !== 'closed') await this.context.close()
  }

  private makeChain({ taps, generation }: NumberedKernel): ChainNode {
    const { lane, events } = this.options
    const plan = directPlan(this.context.sampleRate)
    const kernels = prepareKernels(stereoKernels(taps), plan)
    const chain = new ChainNode({
      context: this.context,
      lane,
      plan,
      kernels,
      generation,
      hear: events.hear,
      die: events.processorDied,
    })
    chain.node.connect(this.context.destination)
    return chain
  }

  private samples(time: Seconds): Samples {
    return Math.round(time * this.context.sampleRate)
  }
}
