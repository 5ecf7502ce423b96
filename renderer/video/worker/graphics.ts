/** Owns the engine: makes it on each canvas that the window gives, and asks for another canvas when a context is lost. */
import { createLossLimit } from '../engine/loss-limit'
import { type GlEngine, createGlEngine } from '../gl/gl-engine'

export interface GraphicsEvents {
  recovering(): void
  canvasWanted(): void
  failed(message: string): void
}

export interface Graphics {
  engine(): GlEngine | undefined
  give(canvas: OffscreenCanvas): void
  /** To be called when a frame found its context lost. */
  lost(engine: GlEngine): void
  dispose(): void
}

/** A device that is starting anew refuses for a while. */
const RETRY_AFTER = 100
const MAX_REFUSALS = 50

/** Ended by `dispose()`, which gives the context back. */
export function createGraphics(events: GraphicsEvents): Graphics {
  const limit = createLossLimit()
  let engine: GlEngine | undefined
  let refusals = 0
  let disposed = false

  function retryLater(): void {
    refusals++
    if (refusals > MAX_REFUSALS) events.failed('WebGL2 is not available.')
    else setTimeout(() => disposed || events.canvasWanted(), RETRY_AFTER)
  }

  function lost(of: GlEngine): void {
    if (of !== engine || disposed) return
    // Dropped, not disposed: deleting what a lost context owned is an error on some drivers.
    engine = undefined
    if (!limit.mayRetry(performance.now())) {
      events.failed('The graphics device failed three times within a minute.')
      return
    }
    events.recovering()
    events.canvasWanted()
  }

  return {
    engine: () => engine,
    give(canvas) {
      if (disposed) return
      const made = createGlEngine(canvas)
      if (!made) {
        retryLater()
        return
      }
      refusals = 0
      engine = made
      made.onLost(() => lost(made))
    },
    lost,
    dispose() {
      disposed = true
      engine?.dispose()
      engine = undefined
    },
  }
}
