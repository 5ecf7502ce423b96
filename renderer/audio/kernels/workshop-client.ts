/** The window's side of the kernels' worker. */
import type { Outcome } from '../../../shared/outcome'
import type { Sound, SoundFileFault } from '../../../shared/sound-files/sound'
import type { PrimitiveCosts } from '../engine/convolution/costs'
import type { PreparedKernels } from '../engine/convolution/kernels'
import wasmUrl from '../engine/wasm/convolution.wasm?url'
import type { KernelFault, KernelOrder, MadeKernel } from './order'

export type WorkshopQuestion =
  | { id: number; kind: 'open'; module: WebAssembly.Module }
  | { id: number; kind: 'make'; order: KernelOrder }
  | { id: number; kind: 'rehearsal'; costs: PrimitiveCosts }
  /** A part of the bytes that the question of this load is about. */
  | { id: number; kind: 'part'; load: number; bytes: Uint8Array }
  | { id: number; kind: 'read'; load: number }
  | { id: number; kind: 'shelve'; load: number; sha256: string; sound: Omit<Sound, 'channels'>; channels: number }
  | { id: number; kind: 'measure' }

export type WorkshopAnswer = { id: number; value: unknown } | { id: number; failure: string }

/** Without the id, kind by kind. */
type Asked = WorkshopQuestion extends infer Question ? (Question extends unknown ? Omit<Question, 'id'> : never) : never

export interface WorkshopClient {
  /** The primitives, for the audio thread's own instance. */
  readonly module: Promise<WebAssembly.Module>
  make(order: KernelOrder): Promise<Outcome<MadeKernel, KernelFault>>
  /** A WAV or RF64 file, parsed where a hostile one can do no harm. */
  read(bytes: Uint8Array): Promise<Outcome<Sound, SoundFileFault>>
  /** Keeps a sound for the stages that name its file. */
  shelve(sha256: string, sound: Sound): Promise<void>
  /** Made once for the same costs: to be copied, not to be transferred. */
  rehearsal(costs: PrimitiveCosts): Promise<PreparedKernels>
  /** Times the primitives on this machine: less than a second of a core. */
  measureCosts(): Promise<PrimitiveCosts>
  dispose(): void
}

/** Copied in one go a long sound would hold the window up for some frames. */
const PART = 2 ** 18

/** Begins its worker at once; end it with `dispose`. */
export function openWorkshop(): WorkshopClient {
  const worker = new Worker(new URL('./workshop.worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void }>()
  let last = 0
  worker.onmessage = ({ data }: MessageEvent<WorkshopAnswer>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if ('value' in data) asked?.resolve(data.value)
    else asked?.reject(new Error(data.failure))
  }
  worker.onerror = (event) => {
    for (const asked of waiting.values()) asked.reject(new Error(event.message))
    waiting.clear()
  }
  const post = (question: Asked) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++last
      waiting.set(id, { resolve, reject })
      worker.postMessage({ ...question, id })
    })
  const module = compile()
  const opened = module.then((compiled) => post({ kind: 'open', module: compiled }))
  const ask = async (question: Asked): Promise<unknown> => {
    await opened
    return post(question)
  }
  let loads = 0
  /** Hands bytes over part by part, and lets the window have its turn in between. @returns what to ask about them by */
  const send = async (arrays: readonly ArrayBufferView[]): Promise<number> => {
    const load = ++loads
    await opened
    for (const { buffer, byteOffset, byteLength } of arrays)
      for (let at = 0; at < byteLength; at += PART) {
        const bytes = new Uint8Array(buffer, byteOffset + at, Math.min(PART, byteLength - at)).slice()
        const question: Asked = { kind: 'part', load, bytes }
        worker.postMessage({ ...question, id: 0 }, [bytes.buffer])
        await new Promise((resolve) => setTimeout(resolve))
      }
    return load
  }
  let rehearsal: { costs: PrimitiveCosts; prepared: Promise<PreparedKernels> } | undefined
  const rehearse = (costs: PrimitiveCosts): Promise<PreparedKernels> => {
    const prepared = ask({ kind: 'rehearsal', costs }) as Promise<PreparedKernels>
    rehearsal = { costs, prepared }
    prepared.catch(() => {
      rehearsal = undefined
    })
    return prepared
  }
  return {
    module,
    make: async (order) => (await ask({ kind: 'make', order })) as Outcome<MadeKernel, KernelFault>,
    read: async (bytes) => (await ask({ kind: 'read', load: await send([bytes]) })) as Outcome<Sound, SoundFileFault>,
    shelve: async (sha256, { channels, ...sound }) => {
      const load = await send(channels)
      await ask({ kind: 'shelve', load, sha256, sound, channels: channels.length })
    },
    rehearsal: (costs) => (rehearsal?.costs === costs ? rehearsal.prepared : rehearse(costs)),
    measureCosts: async () => (await ask({ kind: 'measure' })) as PrimitiveCosts,
    dispose: () => worker.terminate(),
  }
}

async function compile(): Promise<WebAssembly.Module> {
  const response = await fetch(wasmUrl)
  return WebAssembly.compile(await response.arrayBuffer())
}
