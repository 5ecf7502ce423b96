/** Renders a case in the page, offline: through the engine, through ConvolverNode, or through nothing. */
import type { PrimitiveCosts } from '../../../../renderer/audio/engine/convolution/costs'
import { type KernelMatrix, KernelPreparer } from '../../../../renderer/audio/engine/convolution/kernels'
import type { ConvolverSetup } from '../../../../renderer/audio/engine/convolution/partitioned-convolver'
import { planPartitions } from '../../../../renderer/audio/engine/convolution/plan-partitions'
import { type Case, kernelsOf, QUANTUM, RATE, shapeOf, signals, WARM_UP, type Way } from '../cases'

export interface Graph {
  /** Renders as much as it takes to compile everything. */
  warmUp(): Promise<void>
  /** Renders the rest. @returns the first channel at the places asked for */
  render(places: readonly number[]): Promise<number[]>
}

/** Everything that comes before rendering; its time does not count, nor does that of warming up. */
export async function prepareGraph(way: Way, what: Case, seconds: number, costs: PrimitiveCosts): Promise<Graph> {
  const context = new OfflineAudioContext(2, Math.round(seconds * RATE), RATE)
  const source = new AudioBufferSourceNode(context, { buffer: soundOf(context.length) })
  const node = way === 'empty' ? undefined : await nodeFor(context, way, what, costs)
  if (node) source.connect(node).connect(context.destination)
  else source.connect(context.destination)
  source.start()
  const paused = context.suspend(WARM_UP[way])
  const done = context.startRendering()
  return {
    warmUp: () => paused,
    render: async (places) => {
      await context.resume()
      const samples = (await done).getChannelData(0)
      return places.map((place) => samples[place] ?? Number.NaN)
    },
  }
}

export async function nodeFor(
  context: BaseAudioContext,
  way: Way,
  what: Case,
  costs: PrimitiveCosts,
): Promise<AudioNode> {
  const kernels = kernelsOf(what)
  if (way === 'convolver')
    return new ConvolverNode(context, { disableNormalization: true, buffer: bufferOf(channelsOf(kernels)) })
  await context.audioWorklet.addModule('/tests/bench/audio/page/processor.ts')
  return new AudioWorkletNode(context, 'bench', {
    outputChannelCount: [2],
    channelCount: 2,
    channelCountMode: 'explicit',
    processorOptions: await setupFor(what, kernels, costs),
  })
}

async function setupFor(what: Case, kernels: KernelMatrix, costs: PrimitiveCosts): Promise<ConvolverSetup> {
  const module = await WebAssembly.compileStreaming(fetch('/renderer/audio/engine/wasm/convolution.wasm'))
  const shape = shapeOf(what)
  const plan = planPartitions(Math.round(what.seconds * RATE), shape, costs)
  const prepared = new KernelPreparer(module, plan, costs).prepare(kernels)
  return { module, maxFrames: QUANTUM, shape, plan, costs, kernels: prepared }
}

/** ConvolverNode wants left-left, left-right, right-left, right-right. */
function channelsOf(kernels: KernelMatrix): Float32Array[] {
  return [0, 1]
    .flatMap((input) => [0, 1].map((output) => kernels[output]?.[input]))
    .filter((kernel) => kernel !== undefined)
    .map((kernel) => Float32Array.from(kernel))
}

const sounds = new Map<number, AudioBuffer>()

/** Made once: garbage would be collected while another graph is timed. */
export function soundOf(length: number): AudioBuffer {
  const sound = sounds.get(length) ?? bufferOf(signals(length))
  sounds.set(length, sound)
  return sound
}

export function bufferOf(channels: readonly Float32Array[]): AudioBuffer {
  const length = channels[0]?.length ?? 1
  const buffer = new AudioBuffer({ numberOfChannels: channels.length, length, sampleRate: RATE })
  channels.forEach((samples, c) => buffer.copyToChannel(Float32Array.from(samples), c))
  return buffer
}
