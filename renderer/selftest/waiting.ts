import type { Seconds } from '../../shared/units'

/** @throws the signal's reason when it is aborted meanwhile */
export function delay(time: Seconds, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer)
      reject(signal?.reason instanceof Error ? signal.reason : new DOMException('Cancelled', 'AbortError'))
    }
    if (signal?.aborted) return abort()
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort)
      resolve()
    }, time * 1000)
    signal?.addEventListener('abort', abort, { once: true })
  })
}

/** Waits until the condition holds, at most `limit`; the caller looks at what it has then. */
export async function until(condition: () => boolean, limit: Seconds, signal?: AbortSignal): Promise<void> {
  const end = performance.now() + limit * 1000
  while (!condition() && performance.now() < end) await delay(0.05, signal)
}
