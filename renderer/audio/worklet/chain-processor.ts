/** The shell around the chain on the audio thread: port, quantum, channels. */
import { CHANNELS, ChainCore } from '../engine/chain-core'
import { forgetIdle } from '../engine/convolution/core'
import { LateStart } from '../engine/late-start'
import { LoadMeter } from '../engine/load-meter'
import { PROCESSOR_NAME, type ChainOptions, type FromChain, type ToChain } from '../engine/messages'
import { COUNT, viewTelemetry, type TelemetryMemory } from '../engine/telemetry-memory'
import { SLICE, sliceMemory, takeSlice } from '../engine/telemetry-slice'
import { UnderrunClock } from '../engine/underrun-clock'
import { WarmUp } from '../engine/warm-up'

/** The usual quantum; a larger one is met when it comes. */
const USUAL_QUANTUM = 128

/** What one processor has had compiled serves the next one of the same context. */
let isWarm = false

class ChainProcessor extends AudioWorkletProcessor {
  private readonly shared: boolean
  private readonly module: WebAssembly.Module
  /** Until the end; the processor itself may stay for ever. */
  private memory: TelemetryMemory | undefined
  private core: ChainCore | undefined
  private warmUp: WarmUp | undefined
  private readonly start: LateStart | undefined
  private readonly load = new LoadMeter()
  private readonly clock = new UnderrunClock()
  private readonly input: Float32Array[] = []
  private readonly beside: Float32Array[] = []
  private silence = new Float32Array(USUAL_QUANTUM)
  private readonly time = new Float64Array(1)
  private posted = 0
  private broken = false

  constructor(options: { processorOptions: ChainOptions }) {
    super()
    const { module, costs, kernels, rehearsal, shared, hurry } = options.processorOptions
    this.shared = shared !== undefined
    this.module = module
    const memory = shared ? viewTelemetry(shared) : sliceMemory()
    this.memory = memory
    const setup = { rate: sampleRate, maxFrames: USUAL_QUANTUM, module, costs }
    this.warmUp = isWarm ? undefined : new WarmUp(setup, rehearsal)
    if (hurry) this.warmUp?.hurry(Date.now)
    this.start = hurry && this.warmUp ? new LateStart() : undefined
    this.core = new ChainCore({ ...setup, kernels, memory, report: (message) => this.post(message) })
    this.port.onmessage = ({ data }: MessageEvent<ToChain>) => this.receive(data)
  }

  process([input, beside]: Float32Array[][], [output]: Float32Array[][]): boolean {
    if (!this.core || !this.memory) return false
    try {
      this.render(this.core, this.memory, input, beside, output)
      return true
    } catch (error) {
      this.end(false)
      throw error
    }
  }

  private render(
    core: ChainCore,
    memory: TelemetryMemory,
    input: Float32Array[] | undefined,
    beside: Float32Array[] | undefined,
    output: Float32Array[] | undefined,
  ): void {
    if (this.broken) throw new Error('Broken on purpose')
    const n = output?.[0]?.length ?? 0
    if (!input || !output || n === 0) return
    if (this.warmUp?.step()) return
    isWarm = true
    const before = Date.now()
    if (this.start?.isLate(before, currentTime * 1000)) return
    this.gather(input, this.input, n)
    const sounds = beside !== undefined && beside.length > 0
    if (sounds) this.gather(beside, this.beside, n)
    this.time[0] = currentTime + n / sampleRate
    core.process(this.input, output, n, input.length > 0, this.time, sounds ? this.beside : undefined)
    this.measure(core, before, n)
    if (!this.shared) this.postSlice(memory)
  }

  /** One channel goes to both sides, none is silence. */
  private gather(input: readonly Float32Array[], into: Float32Array[], n: number): void {
    if (this.silence.length < n) this.silence = new Float32Array(n)
    for (let c = 0; c < CHANNELS; c++) into[c] = input[c] ?? input[0] ?? this.silence
  }

  private measure(core: ChainCore, before: number, n: number): void {
    const now = Date.now()
    this.load.add(now - before, (n * 1000) / sampleRate)
    this.clock.add(now, currentTime * 1000, now - before)
    core.telemetry.setFigure('load', this.load.load)
    core.telemetry.setUnderruns(this.clock.underruns, this.clock.ownUnderruns)
  }

  private receive(message: ToChain): void {
    if (message.kind === 'restart') {
      this.clock.restart()
      this.start?.restart()
    }
    if (message.kind === 'end') this.end(message.last)
    else if (message.kind === 'memory') this.moveTelemetry(message.shared)
    else if (message.kind === 'break' && message.how === 'fatal') this.broken = true
    else this.core?.receive(message)
  }

  private moveTelemetry(shared: SharedArrayBuffer): void {
    this.memory = viewTelemetry(shared)
    this.core?.telemetry.moveTo(this.memory)
  }

  private end(last: boolean): void {
    this.core?.dispose()
    this.core = undefined
    this.memory = undefined
    this.warmUp = undefined
    if (last) forgetIdle(this.module)
  }

  private postSlice(memory: TelemetryMemory): void {
    const fresh = ((memory.counts[COUNT.frames] as number) - this.posted) | 0
    if (fresh < SLICE) return
    this.posted += fresh
    this.post({ kind: 'telemetry', slice: takeSlice(memory, fresh) })
  }

  private post(message: FromChain): void {
    this.port.postMessage(message)
  }
}

registerProcessor(PROCESSOR_NAME, ChainProcessor)
