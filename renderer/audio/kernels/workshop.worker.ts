/** Kernels are made here, away from the window and the sound. Answers come in the order of the questions. */
import type { StereoKernel } from '../../../shared/chain/audio/stereo-kernel'
import { readWav } from '../../../shared/sound-files/read-wav'
import { measureCosts } from '../engine/convolution/measure-costs'
import { transferables } from '../engine/convolution/kernels'
import { Workshop } from './workshop'
import type { WorkshopAnswer, WorkshopQuestion } from './workshop-client'

let module: WebAssembly.Module
let workshop: Workshop
/** What has come so far of each load. */
const parts = new Map<number, Uint8Array[]>()

self.onmessage = ({ data }: MessageEvent<WorkshopQuestion>) => {
  try {
    answer(data)
  } catch (error) {
    post({ id: data.id, failure: error instanceof Error ? error.message : String(error) })
  }
}

function answer(question: WorkshopQuestion): void {
  const { id } = question
  switch (question.kind) {
    case 'open':
      module = question.module
      workshop = new Workshop(module)
      return post({ id, value: null })
    case 'make': {
      const made = workshop.make(question.order)
      const moved = made.ok ? [...transferables(made.value.prepared), ...buffersOf(made.value.kernel)] : []
      return post({ id, value: made }, moved)
    }
    case 'part': {
      parts.set(question.load, [...(parts.get(question.load) ?? []), question.bytes])
      return
    }
    case 'read': {
      const read = readWav(takeParts(question.load))
      return post({ id, value: read }, read.ok ? [...new Set(read.value.channels.map(bufferOf))] : [])
    }
    case 'shelve': {
      const samples = new Float32Array(takeParts(question.load).buffer)
      const length = samples.length / question.channels
      const channels = Array.from({ length: question.channels }, (_, c) =>
        samples.subarray(c * length, (c + 1) * length),
      )
      workshop.shelve(question.sha256, { ...question.sound, channels })
      return post({ id, value: null })
    }
    case 'rehearsal': {
      const prepared = workshop.rehearse(question.costs)
      return post({ id, value: prepared }, transferables(prepared))
    }
    case 'measure':
      return post({ id, value: measureCosts(module, () => performance.now()) })
  }
}

function takeParts(load: number): Uint8Array<ArrayBuffer> {
  const taken = parts.get(load) ?? []
  parts.delete(load)
  const whole = new Uint8Array(taken.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of taken) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function bufferOf({ buffer }: Float32Array): ArrayBuffer {
  return buffer as ArrayBuffer
}

/** Both sides may share one array, which moves once. */
function buffersOf(kernel: StereoKernel): ArrayBuffer[] {
  const buffers = kernel.flat().flatMap((path) => (path ? [path.buffer as ArrayBuffer] : []))
  return [...new Set(buffers)]
}

function post(message: WorkshopAnswer, transfer: ArrayBuffer[] = []): void {
  self.postMessage(message, { transfer })
}
