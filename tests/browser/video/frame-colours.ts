/** Runs in the page: frames of known luma and chroma through ingest and engine, against the formula of their matrix. */
import type { EngineKind } from '../../../renderer/video/engine/engine'
import { meantPasses } from '../../../renderer/video/engine/plan-passes'
import { createIngest, type Way } from '../../../renderer/video/worker/ingest'
import { openEngine } from './engine-page'

export interface ColourCase {
  format: 'I420' | 'I420A' | 'I422' | 'I444' | 'NV12' | 'I420P10' | 'I422P12'
  space: VideoColorSpaceInit
}

export interface ColourResult {
  name: string
  way: Way
  /** Largest difference from the formula, in levels. */
  worst: number
}

/** By the Recommendations themselves: BT.601, BT.709, BT.2020. */
const SHARES: Record<string, readonly [number, number]> = {
  smpte170m: [0.299, 0.114],
  bt470bg: [0.299, 0.114],
  bt709: [0.2126, 0.0722],
  'bt2020-ncl': [0.2627, 0.0593],
}
/** Luma, blue and red chroma: greys, black, white, strong colours, and some that leave 0..255. */
const COLOURS = [
  [16, 128, 128],
  [235, 128, 128],
  [126, 110, 160],
  [180, 140, 100],
  [81, 90, 240],
  [145, 54, 34],
  [41, 240, 110],
  [60, 128, 90],
] as const
/** One colour for each block of 4 × 4; an odd width and height. */
const BLOCK = 4
const [WIDTH, HEIGHT] = [COLOURS.length * BLOCK + 1, 7]

/** Every case by every way that the engine offers, through the identity chain. */
export async function compareColours(kind: EngineKind, cases: readonly ColourCase[]): Promise<ColourResult[]> {
  const engine = await openEngine(kind)
  const results: ColourResult[] = []
  try {
    engine.prepare(meantPasses([]), { width: WIDTH, height: HEIGHT }, 'rgba8')
    for (const one of cases) {
      const ingest = createIngest()
      const ways = new Set<Way>()
      // The chooser tries each way in turn while their times are not known.
      for (let turn = 0; turn < 4; turn++) {
        const frame = frameOf(one)
        const taken = await ingest.take(frame, engine)
        if (taken && !ways.has(taken.way)) {
          ways.add(taken.way)
          engine.process(taken.input, turn)
          const worst = largestError(engine.read().output, one.space)
          results.push({ name: `${one.format} ${JSON.stringify(one.space)}`, way: taken.way, worst })
        }
        if (taken) ingest.took(taken.way, 1)
        frame.close()
      }
    }
    return results
  } finally {
    engine.dispose()
  }
}

function colourAt(x: number): readonly [number, number, number] {
  return COLOURS[Math.min(COLOURS.length - 1, Math.floor(x / BLOCK))] ?? [0, 128, 128]
}

function frameOf({ format, space }: ColourCase): VideoFrame {
  const across = format === 'I444' ? 1 : 2
  const down = format.startsWith('I422') || format === 'I444' ? 1 : 2
  const deeper = format.endsWith('P10') ? 4 : format.endsWith('P12') ? 16 : 1
  const [columns, rows] = [Math.ceil(WIDTH / across), Math.ceil(HEIGHT / down)]
  const plane = (width: number, height: number, value: (x: number) => number) =>
    Array.from({ length: width * height }, (_, at) => value(at % width))
  const chroma = (which: 1 | 2) => plane(columns, rows, (x) => colourAt(x * across)[which])
  const planes = [plane(WIDTH, HEIGHT, (x) => colourAt(x)[0])]
  if (format === 'NV12') planes.push(plane(2 * columns, rows, (x) => colourAt((x >> 1) * across)[x % 2 ? 2 : 1]))
  else planes.push(chroma(1), chroma(2))
  if (format === 'I420A') planes.push(plane(WIDTH, HEIGHT, () => 255))
  const samples = planes.flat().map((sample) => sample * deeper)
  return new VideoFrame(deeper === 1 ? Uint8Array.from(samples) : Uint16Array.from(samples), {
    format: format as VideoPixelFormat,
    codedWidth: WIDTH,
    codedHeight: HEIGHT,
    timestamp: 0,
    colorSpace: space,
  })
}

/** At the middles of the blocks, where every rule for chroma in between says the same. */
function largestError(rgba: Uint8ClampedArray, space: VideoColorSpaceInit): number {
  let worst = 0
  COLOURS.forEach((colour, block) => {
    const at = 4 * (3 * WIDTH + block * BLOCK + 1)
    byFormula(colour, space).forEach((expected, channel) => {
      worst = Math.max(worst, Math.abs((rgba[at + channel] ?? Number.NaN) - expected))
    })
  })
  return worst
}

/** E'R = E'Y + 2 (1 − KR) E'CR, E'B likewise, and E'Y = KR E'R + KG E'G + KB E'B; 8 bits, limited or full. */
function byFormula([y, cb, cr]: readonly [number, number, number], space: VideoColorSpaceInit): number[] {
  const [kr, kb] = SHARES[space.matrix ?? ''] ?? [0, 0]
  const luma = space.fullRange ? y / 255 : (y - 16) / 219
  const span = space.fullRange ? 255 : 224
  const red = luma + (2 * (1 - kr) * (cr - 128)) / span
  const blue = luma + (2 * (1 - kb) * (cb - 128)) / span
  const green = (luma - kr * red - kb * blue) / (1 - kr - kb)
  return [red, green, blue].map((value) => Math.min(255, Math.max(0, 255 * value)))
}
