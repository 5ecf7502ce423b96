import { afterEach, describe, expect, it, vi } from 'vitest'
import { TYPICAL_COSTS } from '../../../renderer/audio/engine/convolution/costs'
import { openWorkshop, type WorkshopQuestion } from '../../../renderer/audio/kernels/workshop-client'
import { wasmModule } from '../../support/wasm-module'

/** Answers whatever is asked with what it was asked, or fails a rehearsal as often as it is told to. */
class AnsweringWorker {
  static asked: string[] = []
  static failures = 0
  onmessage: ((event: { data: unknown }) => void) | undefined

  postMessage(question: WorkshopQuestion): void {
    AnsweringWorker.asked.push(question.kind)
    const fails = question.kind === 'rehearsal' && AnsweringWorker.failures-- > 0
    const answer = fails ? { id: question.id, failure: 'no' } : { id: question.id, value: { for: question.kind } }
    queueMicrotask(() => this.onmessage?.({ data: answer }))
  }

  terminate(): void {}
}

function open(failures = 0) {
  AnsweringWorker.asked = []
  AnsweringWorker.failures = failures
  vi.stubGlobal('Worker', AnsweringWorker)
  vi.stubGlobal('fetch', () => Promise.resolve({ arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) }))
  vi.spyOn(WebAssembly, 'compile').mockResolvedValue(wasmModule)
  const workshop = openWorkshop()
  const rehearsals = () => AnsweringWorker.asked.filter((kind) => kind === 'rehearsal').length
  return { workshop, rehearsals }
}

describe('the rehearsal of a chain', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  it('is made once for the same costs, also when asked twice at once, and anew for others', async () => {
    const { workshop, rehearsals } = open()
    const both = await Promise.all([workshop.rehearsal(TYPICAL_COSTS), workshop.rehearsal(TYPICAL_COSTS)])
    expect(both[1]).toBe(both[0])
    expect(rehearsals()).toBe(1)
    await workshop.rehearsal({ ...TYPICAL_COSTS })
    expect(rehearsals()).toBe(2)
  })

  it('is asked for again after a failure', async () => {
    const { workshop, rehearsals } = open(1)
    await expect(workshop.rehearsal(TYPICAL_COSTS)).rejects.toThrow('no')
    await workshop.rehearsal(TYPICAL_COSTS)
    expect(rehearsals()).toBe(2)
  })
})
