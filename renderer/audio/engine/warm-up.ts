/** The first blocks of fresh code are slow until it has been compiled; they had better not be the first blocks of sound. */
import { CHANNELS, ChainCore, type ChainSetup } from './chain-core'
import { sliceMemory } from './telemetry-slice'

const BLOCKS = 250
/** Loud enough that the limiter works too. */
const LEVEL = 2

/** Runs a chain like the given one on noise that nobody hears. */
export function warmUp(setup: Omit<ChainSetup, 'memory' | 'report'>): void {
  const core = new ChainCore({ ...setup, memory: sliceMemory(), report: () => undefined })
  const n = setup.maxFrames
  const input = Array.from({ length: CHANNELS }, () =>
    Float32Array.from({ length: n }, () => LEVEL * (2 * Math.random() - 1)),
  )
  const output = input.map((samples) => samples.slice())
  core.receive({ kind: 'monitor', on: true, gain: 1 })
  for (let block = 0; block < BLOCKS; block++) core.process(input, output, n, true, 0)
}
