/**
 * Faults of the sound, made inside the page of an application started with TEST_HOOKS, and the time until filtered sound
 * is in the telemetry again. What no service offers is reached where the session keeps it.
 */
import type { Page } from '@playwright/test'
import type { AudioSession } from '../../../renderer/audio/contract'
import type { NumberedKernels } from '../../../renderer/audio/engine/messages'
import type { Milliseconds } from '../../../shared/units'
import type {} from '../../../renderer/app/test-hooks'

export const FAULTS = ['suspended', 'interrupted', 'closed', 'guarded', 'fatal', 'trap'] as const
export type Fault = (typeof FAULTS)[number]

/** The parts of the session that a fault is made with. */
interface Inside extends AudioSession {
  keeper: {
    graph?: {
      context: AudioContext
      chain: { telemetry: { count(name: 'frames' | 'generation'): number } }
      setKernel(kernels: NumberedKernels, fade: number): void
    }
  }
  kernels: { next(rate: number): Promise<NumberedKernels | undefined> }
}

/** Plays a file without a pause, so that silence is never the source's own. */
export async function playSteadySound(page: Page, wav: Uint8Array): Promise<void> {
  await page.evaluate(async (bytes) => {
    const audio = window.convolabServices?.audio
    await audio?.setSource({ kind: 'file', name: 'noise.wav', bytes: Uint8Array.from(bytes) })
    audio?.setMonitor(true)
  }, Array.from(wav))
}

/** @returns milliseconds from the fault to filtered sound; infinite when there is none in ten seconds */
export function strike(page: Page, fault: Fault): Promise<Milliseconds> {
  return page.evaluate(async (what) => {
    const audio = window.convolabServices?.audio as Inside | undefined
    const graph = audio?.keeper.graph
    if (!audio || !graph) throw new Error('There is no sound to be broken')
    const recent = [new Float32Array(256), new Float32Array(256)] as const
    const { context, chain } = graph
    const sounds = (): boolean => {
      audio.recent(recent[0], recent[1])
      return recent[1].some((value) => Math.abs(value) > 1e-3)
    }
    const pause = () => new Promise((resolve) => setTimeout(resolve, 1))
    const waitFor = async (holds: () => boolean, limit: number): Promise<boolean> => {
      for (const end = performance.now() + limit; !holds(); await pause()) if (performance.now() > end) return false
      return true
    }
    if (!(await waitFor(() => audio.state().kind === 'running' && sounds(), 5000)))
      throw new Error('No sound to begin with')
    let frames = Number.POSITIVE_INFINITY
    const start = performance.now()
    if (what === 'interrupted') {
      const real = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'state')?.get
      const get = () => {
        const state = real?.call(context) as string
        return state === 'suspended' ? 'interrupted' : state
      }
      Object.defineProperty(context, 'state', { configurable: true, get })
    }
    switch (what) {
      case 'interrupted':
      case 'suspended':
        await context.suspend()
        frames = chain.telemetry.count('frames')
        break
      case 'closed':
        await context.close()
        break
      case 'guarded':
      case 'fatal':
        audio.breakEngine(what)
        break
      case 'trap': {
        const kernels = await audio.kernels.next(context.sampleRate)
        const terms = kernels?.prepared.programs[0]?.terms
        if (!kernels || !terms?.length) throw new Error('There is no kernel to be spoilt')
        // The last word of a term is where its spectrum stands: beyond the memory.
        for (let at = 2; at < terms.length; at += 3) terms[at] = 0x7fff0000
        graph.setKernel(kernels, 0.02)
        break
      }
    }
    const back = await waitFor(() => {
      const now = audio.keeper.graph
      if (!now || audio.state().kind !== 'running') return false
      const { telemetry } = now.chain
      const fresh = now.chain !== chain ? telemetry.count('frames') >= 256 : telemetry.count('frames') >= frames + 256
      return fresh && telemetry.count('generation') >= 0 && sounds()
    }, 10_000)
    const time = performance.now() - start
    if (what === 'interrupted') Reflect.deleteProperty(context, 'state')
    // The next fault meets a program that has come to rest.
    await new Promise((resolve) => setTimeout(resolve, 200))
    return back ? time : Number.POSITIVE_INFINITY
  }, fault)
}
