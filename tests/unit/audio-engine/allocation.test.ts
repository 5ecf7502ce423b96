/** After it has been prepared the convolver leaves the heap alone: what never allocates never waits for a collection. */
import { expect, it } from 'vitest'
import { noise, noiseKernel } from '../audio/signals'
import { makeEngine } from './engine'

const CALLS = 10_000
/** Milliseconds; much longer than it takes, since other programs may have the processor. */
const BUSY = 60_000
/** Calls between two exchanges of kernels, where there are any. */
const SWAP_EVERY = 50

it.each([
  // The smallest object takes 12 bytes, 120 kB in all; compiled code and the measuring itself take a little.
  { size: 128, swaps: false, allowed: 2 * CALLS },
  { size: 100, swaps: false, allowed: 2 * CALLS },
  // An exchange may cost some, as the message that brings it does.
  { size: 128, swaps: true, allowed: 2 * CALLS + (300 * CALLS) / SWAP_EVERY },
])(
  'allocates nothing in calls of $size samples, exchanges $swaps',
  ({ size, swaps, allowed }) => {
    const matrix = [
      [noiseKernel(20_000, 1), undefined],
      [noiseKernel(20_000, 2), noiseKernel(20_000, 3)],
    ]
    const { convolver, preparer } = makeEngine(matrix, { maxFrames: size })
    const prepared = preparer.prepare(matrix)
    const input = [noise(size, 1), noise(size, 2)]
    const output = [new Float32Array(size), new Float32Array(size)]
    const work = (): number => {
      const before = process.memoryUsage().heapUsed
      for (let call = 0; call < CALLS; call++) {
        if (swaps && call % SWAP_EVERY === 0) convolver.setKernels(prepared, 500)
        convolver.process(input, output, size)
      }
      return process.memoryUsage().heapUsed - before
    }
    work()
    // A collection or a compilation in one of them must not decide.
    const [, , middle] = [work(), work(), work(), work(), work()].sort((a, b) => a - b)
    expect(Math.abs(middle ?? Number.NaN)).toBeLessThan(allowed)
  },
  BUSY,
)
