import type { Milliseconds } from '../../shared/units'

/** Questions to a worker by number, each answered once, or refused when no answer comes in time. */
export interface Requests<Answer> {
  /** @param ask sends the question under its number */
  ask(ask: (request: number) => void): Promise<Answer>
  answer(request: number, value: Answer): void
  refuse(request: number, reason: string): void
  refuseAll(reason: string): void
}

/** @param patience longest time to wait for an answer */
export function createRequests<Answer>(patience: Milliseconds): Requests<Answer> {
  const open = new Map<number, { resolve: (value: Answer) => void; reject: (error: Error) => void }>()
  let count = 0

  function refuse(request: number, reason: string): void {
    open.get(request)?.reject(new Error(reason))
    open.delete(request)
  }

  return {
    ask(ask) {
      count++
      const request = count
      return new Promise<Answer>((resolve, reject) => {
        open.set(request, { resolve, reject })
        setTimeout(() => refuse(request, `No answer within ${patience / 1000} s.`), patience)
        ask(request)
      })
    },
    answer(request, value) {
      open.get(request)?.resolve(value)
      open.delete(request)
    },
    refuse,
    refuseAll(reason) {
      for (const request of [...open.keys()]) refuse(request, reason)
    },
  }
}
