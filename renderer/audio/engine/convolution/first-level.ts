/**
 * The level that is heard at once: one block is transformed, multiplied and heard within the call that completes it. Where
 * a call ends within a block, what older blocks give is computed ahead and the present one is summed in the time domain.
 */
import { BLOCK, type Core, FLOAT } from './core'
import { DelayLine } from './delay-line'
import type { History } from './history'
import type { Level, MatrixShape } from './plan'
import { TERM } from './program'
import type { Slot, SlotLevel } from './slot'
import { forward, inverse, spectrumBytes, type Transform } from './transform'

export class FirstLevel {
  readonly line: DelayLine
  readonly windows = new Float64Array(0)

  constructor(
    private readonly core: Core,
    level: Level,
    readonly transform: Transform,
    private readonly history: History,
    private readonly shape: MatrixShape,
  ) {
    this.line = new DelayLine(core, shape.inputs, level.size, level.count)
  }

  /** A new block begins: the newest spectrum is its own, not yet known. */
  begin(): void {
    this.line.advance()
  }

  /** The present block is complete. */
  transformInput(): void {
    for (let input = 0; input < this.shape.inputs; input++) {
      const present = this.history.present(input)
      forward(this.core, this.transform, present - BLOCK * FLOAT, present, this.line.spectrum(input, 0))
    }
  }

  /** Samples of an output's present block; without those that need its own spectrum when `ahead`. */
  output(slot: Slot, output: number, to: number, ahead: boolean): void {
    const level = slot.levels[0] as SlotLevel
    const { run } = this.core
    const { terms, firsts } = level.program ?? NO_TERMS
    const { sum, spectra } = level.place
    const bytes = spectrumBytes(BLOCK)
    let term = (firsts[output] as number) * TERM
    let end = (firsts[output + 1] as number) * TERM
    if (ahead) while (end > term && terms[end - TERM + 1] === 0) end -= TERM
    if (end === term) return this.core.clear(to, BLOCK * FLOAT)
    for (let more = 0; term < end; more = 1) {
      const x = this.line.spectrum(terms[term] as number, terms[term + 1] as number)
      const h = spectra + (terms[term + 2] as number)
      const next = term + TERM
      if (next < end) {
        const y = this.line.spectrum(terms[next] as number, terms[next + 1] as number)
        run.multiply2(sum, bytes, more, x, h, y, spectra + (terms[next + 2] as number))
      } else run.multiply1(sum, bytes, more, x, h)
      term = next + TERM
    }
    inverse(this.core, this.transform, sum, to)
  }

  reset(): void {
    this.line.reset()
  }
}

const NO_TERMS = { terms: new Int32Array(0), firsts: new Int32Array(256) }
