/** Carries out the steps of programs, on the audio thread: allocates nothing. */
import type { Core } from './core'
import type { DelayLine } from './delay-line'
import { OP, type Program, STEP, TERM_BYTES } from './program'
import type { Pass, Transform } from './transform'

/** Where the steps of one level find and leave their numbers. */
export interface Workplace {
  transform: Transform
  line: DelayLine
  /** Address of the older half of each input's window; the newer one follows. */
  windows: Float64Array
  /** Address of the kernel's spectra. */
  spectra: number
  /** Address of the terms of its sums. */
  terms: number
  /** Address of the spectrum in which an output is summed. */
  sum: number
  /** Address of each output's samples. */
  outputs: Float64Array
  /** Windows by which the work is behind the newest one. */
  behind: number
}

/** Does the steps from `from` up to, not including, `to`. */
export function runSteps(core: Core, program: Program, from: number, to: number, place: Workplace): void {
  for (let step = from; step < to; step++) runStep(core, program, step * STEP, place)
}

function runStep({ run }: Core, { steps }: Program, at: number, place: Workplace): void {
  const { transform, line } = place
  const { size, radix, root } = transform
  const channel = steps[at + 1] as number
  const a = steps[at + 2] as number
  const b = steps[at + 3] as number
  const c = steps[at + 4] as number
  const d = steps[at + 5] as number
  const e = steps[at + 6] as number
  switch (steps[at] as number) {
    case OP.multiply: {
      const newest = line.slot(place.behind)
      const table = place.terms + a * TERM_BYTES
      run.multiplySum(place.sum, c, d, e, table, b, line.address, newest, line.slots, line.bytes, place.spectra)
      return
    }
    case OP.forwardRoot: {
      const re = place.windows[channel] as number
      const out = line.spectrum(channel)
      if (radix === 4) run.forwardRoot4(re, re + size * 4, out, size, root.twiddles, a, b)
      else run.forwardRoot2(re, re + size * 4, out, size, root.twiddles, a, b)
      return
    }
    case OP.forwardPass: {
      const pass = transform.passes[a] as Pass
      const buffer = line.spectrum(channel) + b * pass.size * 8
      run.forwardPass(buffer, pass.size, pass.twiddles + b * 32, c, d, e)
      return
    }
    case OP.forwardTree: {
      const tree = transform.passes[a] as Pass
      const buffer = line.spectrum(channel) + b * tree.size * 8
      run.forwardTree(buffer, tree.size, transform.tables + 4 * a, b, c)
      return
    }
    case OP.inverseTree: {
      const tree = transform.passes[a] as Pass
      run.inverseTree(place.sum + b * tree.size * 8, tree.size, transform.tables + 4 * a, b, c)
      return
    }
    case OP.inversePass: {
      const pass = transform.passes[a] as Pass
      run.inversePass(place.sum + b * pass.size * 8, pass.size, pass.twiddles + b * 32, c, d, e)
      return
    }
    case OP.inverseRoot:
      if (radix === 4) run.inverseRoot4(place.sum, place.outputs[channel] as number, size, root.twiddles, a, b)
      else run.inverseRoot2(place.sum, place.outputs[channel] as number, size, root.twiddles, a, b)
  }
}
