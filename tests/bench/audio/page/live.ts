/** Plays a case in the page, live: through the engine, through ConvolverNode, or through nothing. */
import type { PrimitiveCosts } from '../../../../renderer/audio/engine/convolution/costs'
import { type Case, RATE, type Way } from '../cases'
import { nodeFor, soundOf } from './render'

/** Missing in TypeScript's DOM library; the older name is that of Chromium before 150. */
interface CountingContext {
  playbackStats?: { underrunEvents: number }
  playoutStats?: { fallbackFramesEvents: number }
}

/** Code is compiled and buffers are filled: not counted. */
const SETTLING = 3

/** @returns underruns that the browser counted; undefined when it does not count them */
export async function countUnderruns(
  way: Way,
  what: Case,
  seconds: number,
  costs: PrimitiveCosts,
): Promise<number | undefined> {
  const context = new AudioContext({ sampleRate: RATE, latencyHint: 'interactive' })
  try {
    const source = new AudioBufferSourceNode(context, { buffer: soundOf(4 * RATE), loop: true })
    const node = way === 'empty' ? undefined : await nodeFor(context, way, what, costs)
    if (node) source.connect(node).connect(context.destination)
    else source.connect(context.destination)
    source.start()
    await context.resume()
    await wait(SETTLING)
    const before = underruns(context)
    await wait(seconds)
    const after = underruns(context)
    return before === undefined || after === undefined ? undefined : after - before
  } finally {
    await context.close()
  }
}

function underruns(context: AudioContext): number | undefined {
  const { playbackStats, playoutStats } = context as CountingContext
  return playbackStats?.underrunEvents ?? playoutStats?.fallbackFramesEvents
}

function wait(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1000 * seconds))
}
