/** The audio side as the rest of the renderer sees it: holds what is wanted, and has a graph carry it out. */
import type { Stage } from '../../shared/chain/chain'
import type { Decibels, Samples, Seconds } from '../../shared/units'
import type {
  AudioEvent,
  AudioExcerpt,
  AudioFacts,
  AudioReading,
  AudioSession,
  AudioState,
  MonitorState,
  SoundSource,
} from './contract'
import type { FromChain } from './engine/messages'
import { factsOf, noFacts, readingOf, silentReading } from './facts'
import { FrameCoalescer } from './frame-coalescer'
import type { AudioGraph } from './graph'
import { GraphKeeper } from './graph-keeper'
import { KernelStore } from './kernel-store'
import { Monitor } from './monitor'
import type { TelemetryLane } from './nodes/chain-node'
import type { TestSounds } from './sources/test-sound'

export interface AudioSessionOptions {
  latency: 'interactive' | 'balanced' | 'playback'
  testSounds: TestSounds
  /** Forces the lane that pages without isolation use. */
  telemetry?: 'messages'
}

/** One session for the life of the window. Nothing sounds before `start`. */
export function createAudioSession(options: AudioSessionOptions): AudioSession {
  return new Session(options)
}

/** Owns keeper (and through it context, nodes and port) and the listeners' list; ends them in `dispose`. */
class Session implements AudioSession {
  private readonly lane: TelemetryLane
  private readonly keeper: GraphKeeper
  private readonly kernels = new KernelStore()
  private readonly listeners = new Set<(event: AudioEvent) => void>()
  private readonly monitorSwitch: Monitor
  private readonly stages = new FrameCoalescer<void>(() => this.sendKernel())
  private source: SoundSource = { kind: 'test', sound: 'speech' }
  private output: string | undefined

  constructor({ latency, testSounds, telemetry }: AudioSessionOptions) {
    this.lane = telemetry ?? (crossOriginIsolated ? 'shared-memory' : 'messages')
    this.monitorSwitch = new Monitor(
      (on, gain) => this.graph?.chain.send({ kind: 'monitor', on, gain }),
      (monitor) => this.emit({ kind: 'monitor', monitor }),
    )
    this.keeper = new GraphKeeper({
      options: { latency, testSounds, lane: this.lane },
      hear: (message) => this.hear(message),
      kernel: (rate) => this.kernels.next(rate),
      restore: (graph, everything) => this.restore(graph, everything),
      changed: (state) => this.emit({ kind: 'state', state }),
    })
  }

  start(): Promise<void> {
    return this.keeper.open()
  }

  async setSource(source: SoundSource): Promise<void> {
    this.monitorSwitch.sourceChanged(this.source, source)
    await this.graph?.play(source)
    this.source = source
  }

  setStages(stages: readonly Stage[], bypass: boolean): void {
    this.kernels.set(stages, bypass)
    this.stages.ask()
  }

  setMonitor(on: boolean): void {
    this.monitorSwitch.set(on)
  }

  setMonitorGain(gain: Decibels): void {
    this.monitorSwitch.setGain(gain)
  }

  async setOutput(deviceId: string | undefined): Promise<void> {
    this.output = deviceId
    await this.graph?.setOutput(deviceId)
  }

  playTestTone(): void {
    this.graph?.chain.send({ kind: 'tone' })
  }

  suspend(): Promise<void> {
    return this.keeper.suspend()
  }

  resume(): Promise<void> {
    return this.keeper.resume()
  }

  reading(): AudioReading {
    return this.graph ? readingOf(this.graph) : silentReading
  }

  clearClip(): void {
    this.graph?.chain.send({ kind: 'clear-clip' })
  }

  facts(): AudioFacts {
    return this.graph ? factsOf(this.graph, this.kernels.current(), this.lane) : noFacts(this.lane)
  }

  state(): AudioState {
    return this.keeper.state
  }

  monitor(): MonitorState {
    return this.monitorSwitch.state
  }

  recent(input: Float32Array, output: Float32Array): void {
    if (this.graph) return this.graph.chain.telemetry.recent(input, output)
    input.fill(0)
    output.fill(0)
  }

  async excerpt(seconds: Seconds): Promise<AudioExcerpt> {
    const { graph } = this
    if (!graph) return { rate: Number.NaN, captureTime: 0, input: [], output: [], taps: undefined }
    const { input, output, start, generation } = graph.chain.telemetry.record(seconds)
    const age = graph.context.currentTime - start
    return {
      rate: graph.context.sampleRate,
      captureTime: 1000 * (performance.now() - 1000 * age),
      input,
      output,
      taps: generation === undefined ? undefined : this.kernels.taps(generation),
    }
  }

  sabotage(tap: Samples, add: number): void {
    this.stages.flush()
    this.graph?.setKernel(this.kernels.sabotaged(tap, add))
  }

  breakEngine(how: 'guarded' | 'fatal'): void {
    this.graph?.chain.send({ kind: 'break', how })
  }

  on(listener: (event: AudioEvent) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  async dispose(): Promise<void> {
    this.stages.dispose()
    this.listeners.clear()
    await this.keeper.dispose()
  }

  private get graph(): AudioGraph | undefined {
    return this.keeper.graph
  }

  private sendKernel(): void {
    const { graph } = this
    if (graph) graph.setKernel(this.kernels.next(graph.context.sampleRate))
  }

  private restore(graph: AudioGraph, everything: boolean): void {
    this.monitorSwitch.restore()
    if (!everything) return graph.watch(this.source)
    // A source or output that has gone meanwhile is reported by capture; silence until then.
    graph.play(this.source).catch(() => undefined)
    if (this.output !== undefined) graph.setOutput(this.output).catch(() => undefined)
  }

  private hear(message: Exclude<FromChain, { kind: 'telemetry' }>): void {
    switch (message.kind) {
      case 'howl':
        return this.monitorSwitch.howled()
      case 'failed':
        return this.keeper.rebuildChain()
      case 'stalled':
      case 'data-again':
        return this.emit({ kind: message.kind })
    }
  }

  private emit(event: AudioEvent): void {
    for (const listener of [...this.listeners]) listener(event)
  }
}
