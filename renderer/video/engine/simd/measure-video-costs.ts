/** Times the primitives on this machine: a fraction of a second, in a worker. */
import { createMemory, Ground, VideoCore, WORD } from './core'
import type { VideoCosts } from './costs'

/** A row of a picture of 720 lines. */
const WIDTH = 1280
/** Terms of the timed lists: more hardly change the figure for one. */
const TERMS = 32
/** Rows and columns of the timed tile. */
const TILE = 64
const REPEATS = 40
/** Calls that are timed together: clocks in workers are coarse. */
const CALLS = 100
/** What a driver spends on a call and the loops around it; little beside the work, so not worth a measurement. */
const CALL = 60

/**
 * @param module the primitives compiled for a memory of one thread
 * @param now a clock in milliseconds, finer than a tenth of one
 */
export function measureVideoCosts(module: WebAssembly.Module, now: () => number): VideoCosts {
  const core = new VideoCore(module, createMemory(false))
  const ground = new Ground()
  const [line, out, found] = [ground.reserve(8 * WIDTH), ground.reserve(16 * WIDTH), ground.reserve(TERMS * 4 * WORD)]
  const stride = TILE * WORD + 64
  const tile = ground.reserve(2 * TILE * stride)
  const row = ground.reserve(8 * WIDTH)
  core.ensure(ground.reserved() + 8 * WIDTH)
  const { run } = core
  const time = (call: () => void): number => timeCall(now, call) / WIDTH
  const terms = (words: number): void => {
    for (let k = 0; k < TERMS; k++) {
      core.ints[found / WORD + words * k] = line + (k % 8) * WORD
      for (let weight = 1; weight < words; weight++)
        core.ints[found / WORD + words * k + weight] = words === 4 && weight === 1 ? line : 0
    }
  }
  const sums = (words: number, call: () => void): number => {
    terms(words)
    return time(call) / TERMS
  }
  return {
    tap: sums(2, () => run.sum32(found, TERMS, out, WIDTH)),
    taps: sums(3, () => run.sums32(found, TERMS, out, out + 8 * WIDTH, WIDTH)),
    pair: sums(2, () => run.sum16(found, TERMS, out, WIDTH)),
    pairs: sums(3, () => run.sums16(found, TERMS, out, out + 8 * WIDTH, WIDTH)),
    stacked: sums(4, () => run.stacked16(found, TERMS, out, out + 8 * WIDTH, WIDTH, 15)),
    butterfly:
      timeCall(now, () => run.forward(tile, tile + TILE * stride, stride, TILE, TILE, found)) /
      (TILE ** 2 * Math.log2(TILE)),
    line: time(() => run.channel32(row, line, 0, WIDTH)),
    finish: time(() => run.pack(out, out, out, row, row, WIDTH, 1, 0)) / 3,
    call: CALL,
  }
}

/** Nanoseconds of the fastest repeat: what interrupts only ever adds. */
function timeCall(now: () => number, call: () => void): number {
  let fastest = Number.POSITIVE_INFINITY
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const start = now()
    for (let k = 0; k < CALLS; k++) call()
    fastest = Math.min(fastest, now() - start)
  }
  return (1e6 * fastest) / CALLS
}
