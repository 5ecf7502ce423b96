/** The SIMD engine of this machine: on as many threads as pay. */
import type { Milliseconds } from '../../../shared/units'
import type { BandMessage } from '../engine/simd/band-thread'
import { createSimdPool, type ThreadPort } from '../engine/simd/pool'
import { createSimdEngine, type SimdEngine } from '../engine/simd/simd-engine'
import { compilePrimitives, compileSharedPrimitives } from './primitives'

/** More gain nothing at the sizes of cameras. */
const MOST_THREADS = 8
/** Waking threads takes a fifth of a millisecond, and takes a core away from the sound and the window. */
export const WORTH: Milliseconds = 5

/** How many threads share a frame. From three cores on one is left to the sound and the window. @param cores of the machine */
export function threadsOf(cores: number = navigator.hardwareConcurrency): number {
  if (!crossOriginIsolated) return 1
  return Math.max(1, Math.min(MOST_THREADS, cores > 2 ? cores - 1 : cores))
}

/** The caller ends it by `dispose()`. */
export async function openSimdEngine(): Promise<SimdEngine> {
  const threads = threadsOf()
  if (threads < 2) return createSimdEngine(await compilePrimitives())
  const ports = Array.from({ length: threads - 1 }, bandWorker)
  try {
    return await createSimdPool(await compileSharedPrimitives(), ports, WORTH)
  } catch {
    // Alone it filters, too.
    for (const { end } of ports) end()
    return createSimdEngine(await compilePrimitives())
  }
}

function bandWorker(): ThreadPort {
  const worker = new Worker(new URL('./bands.worker.ts', import.meta.url), { type: 'module' })
  return {
    ready: new Promise((resolve, reject) => {
      worker.onmessage = () => resolve()
      worker.onerror = (event) => reject(new Error(event.message || 'A thread of the picture did not start'))
    }),
    post: (message: BandMessage) => worker.postMessage(message),
    end: () => worker.terminate(),
  }
}
