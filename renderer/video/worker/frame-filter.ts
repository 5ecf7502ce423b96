/** One frame from source to canvas, and to the output track where somebody wants it. */
import type { Microseconds, Pixels } from '../../../shared/units'
import type { PictureExcerpt } from '../contract'
import type { LiveEngine, PicturePlan, PictureSize } from '../engine/engine'
import type { AgeMeter } from '../engine/frame-ages'
import type { Counters } from './counters'
import type { Graphics } from './graphics'
import { type Ingest, sizeOf } from './ingest'
import type { PictureChain } from './picture-chain'
import type { TrackWriter } from './track-writer'

export interface FrameFilter {
  handle(frame: VideoFrame): Promise<void>
  /** Draws once out of sight in the size that is to be expected, so that the first frame does not wait for compilers. */
  rehearse(expected: PictureSize): void
  /** Asks for the next frame before and after the chain. */
  wantExcerpt(deliver: (excerpt: PictureExcerpt) => void): void
  /** The engine plans anew for the next frame. */
  replan(): void
  size(): PictureSize
}

interface Parts {
  graphics: Graphics
  chain: PictureChain
  counters: Counters
  ingest: Ingest
  ages: AgeMeter
  output: TrackWriter
  sizeChanged(size: PictureSize): void
  shown(engine: LiveEngine): void
}

export function createFrameFilter(parts: Parts): FrameFilter {
  const { graphics, chain, counters, ingest, ages, output, sizeChanged, shown } = parts
  const wanted: ((excerpt: PictureExcerpt) => void)[] = []
  let size: PictureSize = { width: 0, height: 0 }
  let prepared: { engine: LiveEngine; plan: PicturePlan; size: PictureSize } | undefined

  function prepare(engine: LiveEngine): void {
    const plan = chain.plan()
    if (prepared?.engine === engine && prepared.plan === plan && prepared.size === size) return
    engine.prepare(plan, size, 'rgba8')
    prepared = { engine, plan, size }
    graphics.reconsider()
  }

  function noteSize(next: PictureSize): void {
    if (next.width === size.width && next.height === size.height) return
    size = next
    ingest.reset()
    sizeChanged(size)
  }

  /** @returns a sample of what is shown; undefined when the engine was lost meanwhile: a black picture goes nowhere */
  function putOut(engine: LiveEngine, column: Pixels, captureTime: Microseconds): Uint8Array | undefined {
    let picture = output.takes() ? engine.frame(captureTime) : undefined
    try {
      engine.present(column)
      const grid = engine.sample()
      if (engine.isLost()) return undefined
      if (picture) output.write(picture)
      picture = undefined
      return grid
    } finally {
      picture?.close()
    }
  }

  /** @returns why the frame was not shown, if it was not */
  async function show(frame: VideoFrame, engine: LiveEngine): Promise<'format' | 'engine' | undefined> {
    const begun = performance.now()
    const taken = await ingest.take(frame, engine)
    if (!taken) return 'format'
    if (graphics.engine() !== engine) return 'engine'
    const uploaded = performance.now()
    const column = chain.splitColumn(size.width)
    prepare(engine)
    engine.process(taken.input, frame.timestamp, wanted.length > 0 || output.isOpen() ? 0 : column)
    const filtered = performance.now()
    const grid = putOut(engine, column, frame.timestamp)
    if (!grid) return 'engine'
    counters.shown(grid)
    const ended = performance.now()
    ingest.took(taken.way, ended - begun)
    ages.done({ upload: uploaded - begun, filter: filtered - uploaded, output: ended - filtered })
    // No message can come in since `process`, so whoever asked gets a frame that was filtered whole.
    for (const deliver of wanted.splice(0)) {
      deliver({ size, captureTime: frame.timestamp, ...engine.read(), stages: chain.stages(), masks: chain.masks() })
    }
    return undefined
  }

  return {
    async handle(frame) {
      counters.arrived(frame.timestamp)
      ages.arrived(frame.timestamp / 1000, performance.timeOrigin + performance.now())
      const engine = graphics.engine()
      if (!engine) return counters.skipped('engine')
      const next = sizeOf(frame)
      if (!fits(next, engine.largest)) return counters.skipped('size')
      noteSize(next)
      let cause: 'format' | 'engine' | undefined = 'engine'
      try {
        cause = await show(frame, engine)
      } finally {
        if (cause) counters.skipped(cause)
      }
      if (!cause) shown(engine)
      else if (engine.isLost()) graphics.lost(engine)
    },
    rehearse(expected) {
      const engine = graphics.engine()
      if (!engine || prepared || !fits(expected, engine.largest)) return
      noteSize(expected)
      prepare(engine)
      engine.rehearse()
    },
    wantExcerpt(deliver) {
      wanted.push(deliver)
    },
    replan() {
      prepared = undefined
    },
    size: () => size,
  }
}

/** Frames of size 0 come from screens that are being resized. */
function fits({ width, height }: PictureSize, largest: number): boolean {
  return width > 0 && height > 0 && width <= largest && height <= largest
}
