/** Loads a kernel of ten seconds in the page, and measures for how long nothing else could happen there. */
import type { PrimitiveCosts } from '../../../../renderer/audio/engine/convolution/costs'
import type { ChainOptions } from '../../../../renderer/audio/engine/messages'
import { openWorkshop } from '../../../../renderer/audio/kernels/workshop-client'
import { ChainNode } from '../../../../renderer/audio/nodes/chain-node'
import type { Stage } from '../../../../shared/chain/chain'
import type { Sound } from '../../../../shared/sound-files/sound'
import { RATE } from '../cases'
import { bufferOf, soundOf } from './render'

export type Loader = 'engine' | 'convolver'

const SECONDS = 10
const FADE = 960
/** Time in which nothing is asked, so that what came before has ended. */
const REST = 300

/** @returns the longest time between two turns of the page, milliseconds, from the wish to the sound of the kernel */
export async function longestBlock(loader: Loader, costs: PrimitiveCosts): Promise<number> {
  const context = new AudioContext({ sampleRate: RATE })
  try {
    await context.resume()
    return loader === 'engine' ? await throughWorker(context, costs) : await intoNode(context)
  } finally {
    await context.close()
  }
}

async function throughWorker(context: AudioContext, costs: PrimitiveCosts): Promise<number> {
  const workshop = openWorkshop()
  try {
    await context.audioWorklet.addModule('/renderer/audio/worklet/chain-processor.ts')
    const make = async (stages: readonly Stage[]) => {
      const made = await workshop.make({ stages, rate: RATE, plan: 'non-uniform', costs, tail: undefined })
      if (!made.ok) throw new Error(made.reason.kind)
      return { prepared: made.value.prepared, generation: stages.length, memory: SECONDS * RATE }
    }
    const engine: Omit<ChainOptions, 'shared' | 'hurry'> = {
      module: await workshop.module,
      costs,
      kernels: await make([]),
      rehearsal: await workshop.rehearsal(costs),
    }
    const chain = new ChainNode({
      context,
      lane: 'shared-memory',
      engine,
      hurry: false,
      hear: () => undefined,
      die: () => undefined,
    })
    chain.node.connect(context.destination)
    await until(() => chain.telemetry.count('generation') === 0 && chain.telemetry.count('quanta') > 100)
    const sha256 = '0'.repeat(64)
    const stage: Stage = {
      id: 'kernel',
      kind: 'kernel-file',
      params: { file: { sha256, name: 'noise.wav' }, level: 0, normalise: 'off', trim: 'off', channels: 'automatic' },
      bypass: false,
      mix: 1,
    }
    const file = fileOf(soundOfKernel())
    const watch = new TurnWatch()
    await watch.rest()
    const sound = await workshop.read(file)
    if (!sound.ok) throw new Error(sound.reason.code)
    await workshop.shelve(sha256, sound.value)
    chain.setKernels(await make([stage]), FADE)
    await until(() => chain.telemetry.count('steady') > 0 && chain.telemetry.count('generation') === 1)
    const longest = watch.end()
    chain.dispose({ last: true })
    return longest
  } finally {
    workshop.dispose()
  }
}

async function intoNode(context: AudioContext): Promise<number> {
  const buffer = bufferOf(soundOfKernel().channels)
  const node = new ConvolverNode(context, { disableNormalization: true })
  node.connect(context.destination)
  const watch = new TurnWatch()
  await watch.rest()
  node.buffer = buffer
  await new Promise((resolve) => setTimeout(resolve))
  return watch.end()
}

function soundOfKernel(): Sound {
  const buffer = soundOf(SECONDS * RATE)
  const channels = [0, 1].map((channel) => buffer.getChannelData(channel).map((value) => 0.01 * value))
  return { rate: RATE, channels, coding: 'f32', remarks: [] }
}

/** As a file of 32-bit floats. */
function fileOf({ rate, channels }: Sound): Uint8Array {
  const frames = channels[0]?.length ?? 0
  const view = new DataView(new ArrayBuffer(44 + 8 * frames))
  const text = (at: number, word: string) =>
    Array.from(word, (letter, k) => view.setUint8(at + k, letter.charCodeAt(0)))
  text(0, 'RIFF')
  view.setUint32(4, 36 + 8 * frames, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 3, true)
  view.setUint16(22, 2, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, 8 * rate, true)
  view.setUint16(32, 8, true)
  view.setUint16(34, 32, true)
  text(36, 'data')
  view.setUint32(40, 8 * frames, true)
  channels.forEach((samples, c) => samples.forEach((value, n) => view.setFloat32(44 + 8 * n + 4 * c, value, true)))
  return new Uint8Array(view.buffer)
}

/** Takes a turn every four milliseconds, as far as the page lets it: a watch without rest would itself take a core. */
class TurnWatch {
  private longest = 0
  private last = performance.now()
  private readonly timer = setInterval(() => this.look(), 4)

  /** Begins to count after a while. */
  async rest(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, REST))
    this.longest = 0
  }

  end(): number {
    this.look()
    clearInterval(this.timer)
    return this.longest
  }

  private look(): void {
    const now = performance.now()
    this.longest = Math.max(this.longest, now - this.last)
    this.last = now
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5))
}
