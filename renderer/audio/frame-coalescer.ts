/** Many requests, one run per displayed frame, the last one wins. Runs also while the window is hidden. */
import type { Milliseconds } from '../../shared/units'

/** Hidden windows get no animation frames. */
const HIDDEN: Milliseconds = 50

export class FrameCoalescer<Request> {
  private pending: { request: Request } | undefined
  private frame = 0
  private timer = 0

  constructor(private readonly run: (request: Request) => void) {}

  ask(request: Request): void {
    const waiting = this.pending !== undefined
    this.pending = { request }
    if (waiting) return
    this.frame = requestAnimationFrame(() => this.flush())
    this.timer = window.setTimeout(() => this.flush(), HIDDEN)
  }

  /** Runs now what is waiting. */
  flush(): void {
    const pending = this.pending
    this.dispose()
    if (pending) this.run(pending.request)
  }

  dispose(): void {
    cancelAnimationFrame(this.frame)
    clearTimeout(this.timer)
    this.pending = undefined
  }
}
