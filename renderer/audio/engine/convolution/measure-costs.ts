/** Times the primitives on this machine: less than a second, never on the audio thread. */
import { BLOCK, Core, FLOAT } from './core'
import type { PrimitiveCosts, SizeCosts } from './costs'
import { TERM_BYTES } from './program'
import { forward, inverse, placeTransform, spectrumBytes } from './transform'

/** Largest partition that plans may use: beyond it transforms leave the second cache and gain nothing. */
const LARGEST = 32_768
/** Spectra that one pass over the products reads: more than the second cache, as a long kernel is. */
const COLD_BYTES = 2 ** 23
/** Bytes of a sum that are worked on at a time, as programs do. */
const SUM_BYTES = 16_384
const REPEATS = 8
/** Complex values that one timed stretch transforms at least. */
const STRETCH = 65_536
const TAPS = 256

/** @param now a clock in milliseconds, finer than a tenth of one */
export function measureCosts(module: WebAssembly.Module, now: () => number): PrimitiveCosts {
  const sizes: SizeCosts[] = []
  // From the largest down: when the small ones are timed, the code has been compiled for good.
  for (let size = LARGEST; size >= BLOCK; size /= 2)
    sizes.unshift(withCore(module, (core) => measureSize(core, size, now)))
  return { sizes, tap: withCore(module, (core) => measureTap(core, now)) }
}

/** One memory serves all measurements, one after the other. */
function withCore<Result>(module: WebAssembly.Module, measure: (core: Core) => Result): Result {
  const core = new Core(module)
  try {
    return measure(core)
  } finally {
    core.release()
  }
}

function measureSize(core: Core, size: number, now: () => number): SizeCosts {
  const bytes = spectrumBytes(size)
  const transform = placeTransform(core, size)
  const [window, spectrum, out] = [core.reserve(bytes), core.reserve(bytes), core.reserve(bytes)]
  const pairs = Math.max(2, COLD_BYTES / bytes / 2)
  const [spectra, kernel] = [core.reserve(pairs * bytes), core.reserve(pairs * bytes)]
  const terms = core.reserve(pairs * TERM_BYTES)
  core.commit()
  core.floats.fill(1e-3, window / FLOAT)
  for (let age = 0; age < pairs; age++) core.integers.set([0, age, age * bytes], (terms + age * TERM_BYTES) / FLOAT)
  const calls = Math.ceil(STRETCH / size)
  return {
    size,
    forward: timeCall(now, calls, () => forward(core, transform, window, window + bytes / 2, spectrum)),
    inverse: timeCall(now, calls, () => inverse(core, transform, spectrum, out)),
    multiply:
      timeCall(now, 1, () => {
        for (let from = 0; from < bytes; from += SUM_BYTES)
          core.run.multiplySum(out, from, Math.min(SUM_BYTES, bytes), 0, terms, pairs, spectra, 0, pairs, bytes, kernel)
      }) /
      (pairs * size),
  }
}

function measureTap(core: Core, now: () => number): number {
  const signal = core.reserve(8 * TAPS)
  const taps = core.reserve(4 * TAPS)
  const out = core.reserve(4 * BLOCK)
  core.commit()
  const one = timeCall(now, 100, () => core.run.direct(out, signal + 4 * TAPS, taps, TAPS, BLOCK, 0))
  return one / (TAPS * BLOCK)
}

/** Nanoseconds of the fastest repeat: what interrupts only ever adds. */
function timeCall(now: () => number, calls: number, call: () => void): number {
  let fastest = Number.POSITIVE_INFINITY
  for (let repeat = 0; repeat <= REPEATS; repeat++) {
    const start = now()
    for (let k = 0; k < calls; k++) call()
    fastest = Math.min(fastest, now() - start)
  }
  return (1e6 * fastest) / calls
}
