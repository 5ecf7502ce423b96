/** Owns the engine: makes the wanted one on each canvas that the window gives, and asks for another canvas to change it. */
import type { Milliseconds } from '../../../shared/units'
import type { EngineChoice, EngineKind, LiveEngine, PicturePlan, PictureSize } from '../engine/engine'
import { createLossLimit } from '../engine/loss-limit'
import type { VideoCosts } from '../engine/simd/costs'
import type { SimdEngine } from '../engine/simd/simd-engine'
import { findRasteriser } from '../gl/context'
import { createGlEngine } from '../gl/gl-engine'
import { createLiveSimdEngine } from '../simd/live-simd-engine'
import { chooseEngine } from './choose-engine'
import type { DeviceCosts } from './graphics-costs'
import { openSimdEngine, threadsOf, WORTH } from './open-simd-engine'

/** Frames that a chain stays the same before it is worth planning it for both engines: half a second of a usual camera. */
const SETTLED_FRAMES = 15
/** How often, and how far apart, a device that failed is looked for before it counts as having failed again. */
const LOOKS = 40
const LOOK_AGAIN: Milliseconds = 100

export interface GraphicsEvents {
  recovering(): void
  canvasWanted(): void
  failed(message: string): void
}

export interface Graphics {
  engine(): LiveEngine | undefined
  /** Resolves when an engine stands on the canvas, or it is kept for the next one. */
  give(canvas: OffscreenCanvas): Promise<void>
  choose(choice: EngineChoice): void
  /** To be called when a frame stands on the canvas of this engine: what drew before is given back. */
  shown(engine: LiveEngine): void
  /** To be called when the chain, the size or the costs have changed: once they stay, the engine is chosen anew. */
  reconsider(): void
  /** To be called when a frame found its engine lost. */
  lost(engine: LiveEngine): void
  dispose(): void
}

/**
 * @param costs of the SIMD engine's primitives, as far as known @param device what drawing costs
 * @param job what is to be filtered now
 * @returns ended by `dispose()`, which gives the contexts back
 */
export function createGraphics(
  events: GraphicsEvents,
  costs: () => VideoCosts,
  device: DeviceCosts,
  job: () => { plan: PicturePlan; size: PictureSize },
): Graphics {
  const limit = createLossLimit()
  let choice: EngineChoice = 'automatic'
  let suited: EngineKind = 'wasm-simd'
  let barred = false
  let engine: LiveEngine | undefined
  let before: LiveEngine | undefined
  let asked = false
  let settling = 0
  let disposed = false
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Opened ahead: while the window makes its first canvas, and while a device draws that may fail at any moment. */
  let spare: Promise<SimdEngine> | undefined = openSpare()
  /** Asked for ahead while a device draws: the window may be busy when it fails, and the output track waits for nobody. */
  let spareCanvas: OffscreenCanvas | undefined

  function wanted(): EngineKind {
    if (barred) return 'wasm-simd'
    return choice === 'automatic' ? suited : choice
  }

  function isRight(): boolean {
    return engine !== undefined && engine.kind === wanted()
  }

  function change(): void {
    if (disposed || asked || isRight()) return
    asked = true
    const canvas = spareCanvas
    spareCanvas = undefined
    if (canvas) give(canvas).catch((error: Error) => events.failed(error.message))
    else events.canvasWanted()
  }

  async function give(canvas: OffscreenCanvas): Promise<void> {
    if (isRight()) {
      asked = false
      spareCanvas = canvas
      return
    }
    const made = disposed ? undefined : await make(canvas).finally(() => (asked = false))
    if (!made) return disposed ? undefined : events.failed('Neither WebGL2 nor a 2-D canvas is available.')
    if (disposed) return made.dispose()
    // One that was never shown has nothing to stay for.
    if (before) engine?.dispose()
    else before = engine
    engine = made
    made.onLost(() => lost(made))
    change()
  }

  /** What the processor would need to take over at once. */
  function prepareForLoss(): void {
    spare ??= openSpare()
    if (spareCanvas || asked) return
    asked = true
    events.canvasWanted()
  }

  async function make(canvas: OffscreenCanvas): Promise<LiveEngine | undefined> {
    if (wanted() === 'webgl2') {
      const made = createGlEngine(canvas, undefined, device.costs)
      if (made) return made
      bar()
    }
    const opened = spare ?? openSimdEngine()
    spare = undefined
    return createLiveSimdEngine(await opened, canvas, costs)
  }

  /** Leaves the graphics device alone for a while, or for good when it has failed too often; the processor draws meanwhile. */
  function bar(): void {
    barred = true
    clearTimeout(timer)
    const wait = limit.lost(performance.now())
    if (wait !== undefined) timer = setTimeout(() => tryAgain(LOOKS), wait)
  }

  /** A device that is still being restarted is no device that failed again. */
  function tryAgain(looks: number): void {
    if (looks > 0 && findRasteriser() === undefined) {
      timer = setTimeout(() => tryAgain(looks - 1), LOOK_AGAIN)
      return
    }
    barred = false
    change()
  }

  function lost(of: LiveEngine): void {
    if (of !== engine || disposed) return
    // Dropped, not disposed: deleting what a lost context owned is an error on some drivers.
    engine = undefined
    bar()
    events.recovering()
    change()
  }

  /** By what both would take for the chain in force; by what draws, until that is known. */
  function decide(): void {
    const graphics = device.known()
    if (graphics) {
      const { plan, size } = job()
      const machine = { simd: costs(), threads: threadsOf(), worth: WORTH, graphics }
      suited = chooseEngine(suited, plan.passes, size, machine)
    } else if (device.hasDevice() !== undefined) {
      suited = device.hasDevice() ? 'webgl2' : 'wasm-simd'
    }
    if (choice === 'automatic') change()
  }

  return {
    engine: () => engine,
    give,
    choose(next) {
      if (next === choice) return
      choice = next
      barred = false
      if (engine || asked) change()
    },
    shown(by) {
      if (by !== engine) return
      before?.dispose()
      before = undefined
      if (by.kind === 'webgl2') prepareForLoss()
      if (settling > 0 && --settling === 0) decide()
    },
    reconsider() {
      settling = SETTLED_FRAMES
    },
    lost,
    dispose() {
      disposed = true
      clearTimeout(timer)
      void spare?.then((opened) => opened.dispose())
      before?.dispose()
      engine?.dispose()
      engine = undefined
    },
  }
}

/** Whoever awaits it hears of a failure. */
function openSpare(): Promise<SimdEngine> {
  const opened = openSimdEngine()
  opened.catch(() => undefined)
  return opened
}
