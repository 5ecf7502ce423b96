/** The audio side as the rest of the renderer sees it: holds what is wanted, and has a graph carry it out. */
import type { LoadAsset } from '../../shared/assets/asset'
import type { Stage } from '../../shared/chain/chain'
import type { Sounds } from '../../shared/chain/audio/kernel-file'
import type { Sound } from '../../shared/sound-files/sound'
import type { Decibels, Hertz, Milliseconds, Samples, Seconds } from '../../shared/units'
import type {
  AudioEvent,
  AudioExcerpt,
  AudioFacts,
  AudioReading,
  AudioSession,
  AudioState,
  BesideOutcome,
  MonitorState,
  SoundSource,
} from './contract'
import type { PrimitiveCosts } from './engine/convolution/costs'
import type { PlanKind } from './engine/convolution/plan'
import type { FromChain } from './engine/messages'
import { factsOf, noFacts, readingOf, silentReading } from './facts'
import { FrameCoalescer } from './frame-coalescer'
import type { AudioGraph, ChainStart } from './graph'
import { GraphKeeper } from './graph-keeper'
import { courseOf } from './kernels/course'
import { KernelStore } from './kernels/kernel-store'
import { LatestOnly } from './kernels/latest-only'
import { type ShelfFault, SoundShelf } from './kernels/sound-shelf'
import type { WorkshopClient } from './kernels/workshop-client'
import { Monitor } from './monitor'
import { Overload } from './overload'
import type { TelemetryLane } from './nodes/chain-node'
import { DecodedFiles } from './sources/decoded-files'
import type { TestSounds } from './sources/test-sound'

export interface AudioSessionOptions {
  latency: 'interactive' | 'balanced' | 'playback'
  testSounds: TestSounds
  workshop: WorkshopClient
  /** Kept kernel files. */
  loadAsset: LoadAsset
  /** As measured on this machine; typical ones until then. */
  costs?: PrimitiveCosts | undefined
  /** From one kernel to the next. */
  fade?: Seconds
  /** Forces the lane that pages without isolation use. */
  telemetry?: 'messages'
}

const DEFAULT_FADE: Seconds = 0.02
const NO_EXCERPT: AudioExcerpt = {
  rate: Number.NaN,
  captureTime: 0,
  input: [],
  output: [],
  kernel: undefined,
  course: [],
  settling: 0,
}
const LOAD_EVERY: Milliseconds = 500
const LONGEST_FADE: Seconds = 0.5

/** One session for the life of the window. Nothing sounds before `start`. */
export function createAudioSession(options: AudioSessionOptions): AudioSession {
  return new Session(options)
}

/** Owns keeper (and through it context, nodes and port) and the listeners' list; ends them in `dispose`. */
class Session implements AudioSession {
  private readonly lane: TelemetryLane
  private readonly keeper: GraphKeeper
  private readonly testSounds: TestSounds
  private readonly workshop: WorkshopClient
  private readonly kernels: KernelStore
  private readonly shelf: SoundShelf
  private readonly overload = new Overload()
  private readonly loadWatch: number
  private fade: Seconds = DEFAULT_FADE
  private readonly listeners = new Set<(event: AudioEvent) => void>()
  private readonly monitorSwitch: Monitor
  private readonly sending = new LatestOnly(() => this.sendKernel())
  private readonly stages = new FrameCoalescer<void>(() => this.sending.ask())
  private source: SoundSource = { kind: 'test', sound: 'speech' }
  private output: string | undefined

  constructor({ latency, testSounds, workshop, loadAsset, costs, fade, telemetry }: AudioSessionOptions) {
    this.testSounds = testSounds
    this.workshop = workshop
    this.kernels = new KernelStore(
      workshop,
      (fault) => this.emit({ kind: 'refused', fault }),
      () => this.emit({ kind: 'files' }),
    )
    if (costs) this.kernels.costs = costs
    this.setFade(fade ?? DEFAULT_FADE)
    this.loadWatch = window.setInterval(() => this.watchLoad(), LOAD_EVERY)
    this.shelf = new SoundShelf(workshop, loadAsset, () => this.filesCame())
    this.lane = telemetry ?? (crossOriginIsolated ? 'shared-memory' : 'messages')
    this.monitorSwitch = new Monitor(
      (on, gain) => this.graph?.chain.send({ kind: 'monitor', on, gain }),
      (monitor) => this.emit({ kind: 'monitor', monitor }),
    )
    this.keeper = new GraphKeeper({
      options: { latency, testSounds, files: new DecodedFiles(), lane: this.lane },
      hear: (message) => this.hear(message),
      start: (rate) => this.chainStart(rate),
      restore: (graph, everything) => this.restore(graph, everything),
      changed: (state) => this.emit({ kind: 'state', state }),
      besideChanged: (isPlaying) => this.emit({ kind: 'beside', isPlaying }),
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
    this.shelf.provide(stages)
    this.stages.ask()
  }

  shelve(sha256: string, sound: Sound): void {
    this.shelf.put(sha256, sound)
  }

  sounds(): Sounds {
    return this.shelf.sounds
  }

  fileFault(sha256: string): ShelfFault | undefined {
    return this.shelf.faults.get(sha256)
  }

  setFade(time: Seconds): void {
    this.fade = Math.min(LONGEST_FADE, Math.max(0, time))
  }

  setPlan(kind: PlanKind): void {
    if (kind === this.kernels.planKind) return
    this.kernels.planKind = kind
    this.sending.ask()
  }

  planKind(): PlanKind {
    return this.kernels.planKind
  }

  async measureCosts(): Promise<PrimitiveCosts> {
    const costs = await this.workshop.measureCosts()
    this.kernels.costs = costs
    this.sending.ask()
    return costs
  }

  setMonitor(on: boolean): void {
    if (!on) this.stopBeside()
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

  async playBeside(sound: Float32Array<ArrayBuffer>, rate: Hertz, loop = false): Promise<BesideOutcome> {
    if (this.monitorSwitch.isSilenced()) return 'muted'
    return this.graph?.beside.play(sound, rate, loop) ?? 'unheard'
  }

  stopBeside(): void {
    this.graph?.beside.stop()
  }

  isPlayingBeside(): boolean {
    return this.graph?.beside.isPlaying() ?? false
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
    return this.graph ? factsOf(this.graph, this.kernels.facts, this.lane) : noFacts(this.lane)
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

  async excerpt(seconds: Seconds, look = seconds): Promise<AudioExcerpt> {
    const { graph } = this
    if (!graph) return NO_EXCERPT
    const { input, output, start, generation, fades } = graph.chain.telemetry.record(seconds)
    const age = graph.context.currentTime - start
    const rate = graph.context.sampleRate
    const length = output[0]?.length ?? 0
    const settled = Math.max(0, ...fades.map((fade) => fade.start + fade.length))
    return {
      rate,
      captureTime: 1000 * (performance.now() - 1000 * age),
      contextTime: start,
      input,
      output,
      kernel: generation === undefined ? undefined : this.kernels.kernel(generation),
      course: courseOf(fades, (number) => this.kernels.kernel(number), Math.max(0, length - look * rate)),
      settling: Math.max(0, settled - length) / rate,
    }
  }

  async sabotage(tap: Samples, add: number): Promise<void> {
    this.stages.flush()
    const { graph } = this
    const kernels = graph && (await this.kernels.next(graph.context.sampleRate, { tap, add }))
    if (kernels) graph.setKernel(kernels, this.fade)
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
    clearInterval(this.loadWatch)
    this.listeners.clear()
    this.workshop.dispose()
    await this.keeper.dispose()
  }

  private get graph(): AudioGraph | undefined {
    return this.keeper.graph
  }

  private watchLoad(): void {
    if (!this.graph || this.keeper.state.kind !== 'running') return
    const { load, underruns, taps, wantedTaps: wanted } = this.facts()
    if (!this.overload.update({ now: performance.now(), load, underruns, taps, wanted })) return
    this.kernels.tail = this.overload.tail
    this.sending.ask()
    this.emit({ kind: 'tail', isShortened: this.overload.tail !== undefined })
  }

  private filesCame(): void {
    this.sending.ask()
    this.emit({ kind: 'files' })
  }

  private async sendKernel(): Promise<void> {
    const { graph } = this
    const kernels = graph && (await this.kernels.next(graph.context.sampleRate))
    // A graph that came meanwhile has begun with the newest kernel.
    if (kernels && graph === this.graph) graph.setKernel(kernels, this.fade)
  }

  private async chainStart(rate: Hertz): Promise<ChainStart> {
    const { costs } = this.kernels
    // Begun now, it is there when the graph is.
    if (this.source.kind === 'test') this.testSounds({ sound: this.source.sound, rate }).catch(() => undefined)
    const [module, kernels, rehearsal] = await Promise.all([
      this.workshop.module,
      this.kernels.nextOrNothing(rate),
      this.workshop.rehearsal(costs),
    ])
    return { module, costs, kernels, rehearsal }
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
        this.stopBeside()
        return this.monitorSwitch.howled()
      case 'failed':
        return void this.keeper.rebuildChain()
      case 'stalled':
      case 'data-again':
        return this.emit({ kind: message.kind })
    }
  }

  private emit(event: AudioEvent): void {
    for (const listener of [...this.listeners]) listener(event)
  }
}
