/** The SIMD engine on a canvas: the processor filters, and what it has filtered goes on plain pixels. */
import type { Microseconds, Milliseconds, Pixels } from '../../../shared/units'
import type { EngineInput, LiveEngine, PicturePlan, PictureSize } from '../engine/engine'
import { createRateMeter } from '../engine/rate-meter'
import type { VideoCosts } from '../engine/simd/costs'
import { isKernels, type SimdPlan } from '../engine/simd/plan'
import { planSimd } from '../engine/simd/plan-simd'
import type { SimdEngine } from '../engine/simd/simd-engine'
import { createPlainCanvas } from '../plain-canvas'

/** Beyond this side a picture with a few stages would need more than the engine's 1 GiB. */
const LARGEST: Pixels = 4096

/**
 * @param engine filters, and is ended with this @param costs of its primitives, asked for at every plan
 * @returns undefined where the canvas gives no 2-D context
 */
export function createLiveSimdEngine(
  engine: SimdEngine,
  canvas: OffscreenCanvas | HTMLCanvasElement,
  costs: () => VideoCosts,
): LiveEngine | undefined {
  const plain = createPlainCanvas(canvas)
  if (!plain) {
    engine.dispose()
    return undefined
  }
  const rate = createRateMeter()
  let size: PictureSize = { width: 0, height: 0 }
  let planned: SimdPlan | undefined
  let words = new Uint32Array()
  let [before, after] = [words, words]
  let shownFrom: Pixels = 0
  /** Whether the canvas's pixels are those of the last frame, filtered everywhere. */
  let whole = false
  let frames = 0
  let begun: Milliseconds = 0
  let filterMs: Milliseconds = 0

  function prepare(plan: PicturePlan, next: PictureSize): void {
    if (next.width !== size.width || next.height !== size.height) words = plain?.resize(next).words ?? words
    size = next
    planned = planSimd(plan.passes, size, costs())
    engine.prepare(planned)
    before = wordsOf(engine.input())
    after = wordsOf(engine.output())
  }

  return {
    kind: 'wasm-simd',
    get rasteriser() {
      const workers = size.width > 0 ? engine.workers() : 1
      return workers > 1 ? `WASM SIMD ×${workers}` : 'WASM SIMD'
    },
    largest: LARGEST,
    plan: () =>
      (planned?.steps ?? []).map(({ stage, report: { name, arithmetic, cost, error, psnr } }) => ({
        pass: stage.kind ?? 'kernel',
        way: isKernels(stage) ? `${name}, ${arithmetic}` : name,
        cost,
        error,
        ...(psnr !== undefined && { psnr }),
      })),
    takesFrames: false,
    isLost: () => false,
    prepare,
    process(frame: EngineInput, captureTime: Microseconds) {
      if (!('data' in frame)) throw new TypeError('The SIMD engine takes bytes')
      begun = performance.now()
      engine.input().set(frame.data)
      engine.run()
      whole = false
      frames++
      rate.add(captureTime)
    },
    // Nothing is compiled at the first drawing.
    rehearse: () => undefined,
    frame(captureTime) {
      words.set(after)
      whole = true
      return plain.frame(captureTime)
    },
    present(from) {
      shownFrom = from
      if (!whole) words.set(after)
      const { width, height } = size
      // Word by word: a view for each row would be garbage for each frame.
      for (let row = 0; row < width * height; row += width)
        for (let at = row; at < row + from; at++) words[at] = before[at] as number
      plain.show()
    },
    read: () => ({ input: bytesOf(engine.input()), output: bytesOf(engine.output()), history: engine.history() }),
    sample() {
      // With the line at the right rim nothing is filtered, and the untouched picture is what is seen.
      const grid = plain.sample(shownFrom < size.width ? shownFrom : 0)
      filterMs = performance.now() - begun
      return grid
    },
    reset() {
      rate.reset()
      engine.reset()
    },
    stats: () => ({ framesIn: frames, framesOut: frames, dropped: 0, fps: rate.rate(), filterMs }),
    onLost: () => undefined,
    lose: () => undefined,
    dispose: () => engine.dispose(),
  }
}

/** The same memory, pixel by pixel. */
function wordsOf({ buffer, byteOffset, byteLength }: Uint8Array): Uint32Array<ArrayBuffer> {
  return new Uint32Array(buffer as ArrayBuffer, byteOffset, byteLength / 4)
}

/** A copy; from one type of array to the other directly it would take ten times as long. */
function bytesOf(view: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
  return new Uint8ClampedArray(view.slice().buffer)
}
