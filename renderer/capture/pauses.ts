/** Remembers what sleep or lock has ended, and asks for it again when the computer is awake and unlocked. */
import type { CaptureKind, CaptureRequest } from '../../shared/capture/capture'
import type { Events } from '../../shared/ipc/contract'

export interface Pauses {
  power(event: Events['power']): void
  /** A source that was ended for sleep or lock. */
  add(request: CaptureRequest): void
  /** The user has decided otherwise meanwhile. */
  forget(kind: CaptureKind): void
}

export function createPauses(reopen: (request: CaptureRequest) => void): Pauses {
  const waiting = new Map<CaptureKind, CaptureRequest>()
  let asleep = false
  let locked = false
  return {
    power(event) {
      if (event === 'suspend' || event === 'resume') asleep = event === 'suspend'
      else locked = event === 'lock'
      if (asleep || locked) return
      const requests = [...waiting.values()]
      waiting.clear()
      for (const request of requests) reopen(request)
    },
    add: (request) => void waiting.set(request.kind, request),
    forget: (kind) => void waiting.delete(kind),
  }
}
