/** The main thread's twin of the worklet's processor. Owns the node and its port; ends them in `dispose`. */
import { transferables } from '../engine/convolution/kernels'
import {
  PROCESSOR_NAME,
  type ChainOptions,
  type FromChain,
  type NumberedKernels,
  type ToChain,
} from '../engine/messages'
import {
  continueFrom,
  ringCapacity,
  telemetryBytes,
  viewTelemetry,
  type TelemetryMemory,
} from '../engine/telemetry-memory'
import { putSlice } from '../engine/telemetry-slice'
import { TelemetryReader } from '../telemetry/reader'
import type { Samples } from '../../../shared/units'

export type TelemetryLane = 'shared-memory' | 'messages'

export interface ChainNodeSetup {
  context: BaseAudioContext
  lane: TelemetryLane
  engine: Omit<ChainOptions, 'shared' | 'hurry'>
  hear(message: Exclude<FromChain, { kind: 'telemetry' }>): void
  /** In place of a lost context. */
  hurry: boolean
  /** The processor threw and is silent for good. */
  die(): void
}

export class ChainNode {
  readonly node: AudioWorkletNode
  readonly telemetry: TelemetryReader
  private readonly lane: TelemetryLane
  private memory: TelemetryMemory

  /** The processor's module must have been added to the context. */
  constructor({ context, lane, engine, hurry, hear, die }: ChainNodeSetup) {
    this.lane = lane
    const { shared, memory } = this.allocate(ringCapacity(context.sampleRate, engine.kernels.memory))
    this.memory = memory
    this.telemetry = new TelemetryReader(this.memory, context.sampleRate)
    const processorOptions: ChainOptions = { ...engine, hurry, shared }
    this.node = new AudioWorkletNode(context, PROCESSOR_NAME, {
      // The source, and what sounds beside it.
      numberOfInputs: 2,
      numberOfOutputs: 1,
      outputChannelCount: [2],
      channelCount: 2,
      channelCountMode: 'clamped-max',
      processorOptions,
    })
    this.node.onprocessorerror = die
    this.node.port.onmessage = ({ data }: MessageEvent<FromChain>) => {
      if (data.kind === 'telemetry') putSlice(this.memory, data.slice)
      else hear(data)
    }
  }

  send(message: Exclude<ToChain, { kind: 'kernels' }>): void {
    this.node.port.postMessage(message)
  }

  /** The kernels' memory moves to the audio thread. */
  setKernels(kernels: NumberedKernels, fade: Samples): void {
    this.reach(kernels.memory)
    const message: ToChain = { kind: 'kernels', kernels, fade }
    this.node.port.postMessage(message, transferables(kernels.prepared))
  }

  /** Verify needs all the input that an output depends on; what was kept before is given up. */
  private reach(memory: Samples): void {
    const capacity = ringCapacity(this.node.context.sampleRate, memory)
    if (capacity <= this.memory.capacity) return
    const longer = this.allocate(capacity)
    continueFrom(longer.memory, this.memory)
    this.memory = longer.memory
    this.telemetry.moveTo(longer.memory)
    if (longer.shared) this.send({ kind: 'memory', shared: longer.shared })
  }

  private allocate(capacity: Samples): { shared: SharedArrayBuffer | undefined; memory: TelemetryMemory } {
    const bytes = telemetryBytes(capacity)
    const shared = this.lane === 'shared-memory' ? new SharedArrayBuffer(bytes) : undefined
    return { shared, memory: viewTelemetry(shared ?? new ArrayBuffer(bytes)) }
  }

  /** @param last whether the whole context ends: then its thread keeps nothing for a next chain */
  dispose({ last }: { last: boolean }): void {
    this.node.onprocessorerror = null
    this.node.port.onmessage = null
    this.send({ kind: 'end', last })
    this.node.port.close()
    this.node.disconnect()
  }
}
