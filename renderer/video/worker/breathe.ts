/**
 * Lets waiting messages and timers run. Reading and copying a frame can both be done at once, and a loop of nothing but
 * promises would then keep everything else from ever happening. A timer of 0 ms would cost 4 ms each time.
 */
export interface Breathing {
  breathe(): Promise<void>
  close(): void
}

/** The caller ends it by `close()`. */
export function createBreathing(): Breathing {
  const { port1, port2 } = new MessageChannel()
  const waiting: (() => void)[] = []
  port1.onmessage = () => waiting.shift()?.()
  return {
    breathe: () =>
      new Promise((resolve) => {
        waiting.push(resolve)
        port2.postMessage(null)
      }),
    close: () => port1.close(),
  }
}
