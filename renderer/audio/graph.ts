/** One lifetime of an AudioContext with everything in it. When the context dies, another graph takes its place. */
import type { Hertz, Seconds } from '../../shared/units'
import type { SoundSource } from './contract'
import type { ChainOptions, FromChain, NumberedKernels } from './engine/messages'
import { BesidePlayer } from './nodes/beside-player'
import { ChainNode, type TelemetryLane } from './nodes/chain-node'
import { SourcePlayer } from './nodes/source-player'
import type { DecodedFiles } from './sources/decoded-files'
import type { TestSounds } from './sources/test-sound'
import processorUrl from './worklet/chain-processor.ts?worker&url'

/** Missing in the types of TypeScript's DOM library. */
interface SinkContext {
  setSinkId(id: string): Promise<void>
}

export interface GraphEvents {
  hear(message: Exclude<FromChain, { kind: 'telemetry' }>): void
  processorDied(): void
  contextChanged(): void
  contextLost(): void
  besideChanged(isPlaying: boolean): void
}

export interface GraphOptions {
  latency: AudioContextLatencyCategory
  lane: TelemetryLane
  testSounds: TestSounds
  files: DecodedFiles
  /** In place of a graph that was lost. */
  hurry: boolean
  events: GraphEvents
}

/** What a chain begins with, made for the context's rate. */
export type ChainStart = Omit<ChainOptions, 'shared' | 'hurry'>

export class AudioGraph {
  readonly player: SourcePlayer
  readonly beside: BesidePlayer
  chain: ChainNode

  /** @throws DOMException when the system gives no context or the processor cannot be loaded. */
  static async open(options: GraphOptions, start: (rate: Hertz) => Promise<ChainStart>): Promise<AudioGraph> {
    const context = new AudioContext({ latencyHint: options.latency })
    // Nothing is rendered until the chain is ready; on a context that has not begun the answer may never come.
    context.suspend().catch(() => undefined)
    try {
      const [engine] = await Promise.all([start(context.sampleRate), context.audioWorklet.addModule(processorUrl)])
      return new AudioGraph(context, options, engine)
    } catch (error) {
      await context.close()
      throw error
    }
  }

  private constructor(
    readonly context: AudioContext,
    private readonly options: GraphOptions,
    engine: ChainStart,
  ) {
    this.chain = this.makeChain(engine)
    this.player = new SourcePlayer(context, this.chain.node, options.testSounds, options.files)
    this.beside = new BesidePlayer(context, this.chain.node, options.events.besideChanged)
    context.onstatechange = options.events.contextChanged
    // Chromium tells a lost output device by `error`; TypeScript's DOM library does not know it yet.
    context.addEventListener('error', options.events.contextLost)
  }

  /** A processor that threw stays silent for ever: another one takes its place, in the same context. */
  rebuildChain(engine: ChainStart): void {
    this.chain.dispose({ last: false })
    this.chain = this.makeChain(engine)
    this.player.moveTo(this.chain.node)
    this.beside.moveTo(this.chain.node)
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

  /** @param fade from the kernel that sounds to this one */
  setKernel(kernels: NumberedKernels, fade: Seconds): void {
    this.chain.setKernels(kernels, Math.round(fade * this.context.sampleRate))
  }

  async dispose(): Promise<void> {
    this.context.onstatechange = null
    this.context.removeEventListener('error', this.options.events.contextLost)
    this.player.dispose()
    this.beside.stop()
    this.chain.dispose({ last: true })
    if (this.context.state !== 'closed') await this.context.close()
  }

  private makeChain(engine: ChainStart): ChainNode {
    const { lane, hurry, events } = this.options
    const chain = new ChainNode({
      context: this.context,
      lane,
      engine,
      hurry,
      hear: events.hear,
      die: events.processorDied,
    })
    chain.node.connect(this.context.destination)
    return chain
  }
}
