/**
 * The level that is heard at once: one block is transformed, multiplied and heard within the call that completes it. Where
 * a call ends within a block, what older blocks give is computed ahead, and the present one is added as it comes.
 */
import { BLOCK, type Core, FLOAT } from './core'
import { DelayLine } from './delay-line'
import type { History } from './history'
import type { Level, MatrixShape } from './plan'
import { type Program, TERM, TERM_BYTES } from './program'
import type { Slot, SlotLevel } from './slot'
import type { Transform } from './transform'

/** Spectra of the present block, of those before it, or both. */
export type Ages = 'present' | 'past' | 'all'

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

  /** Transforms the present block as far as it is there; what comes after it does not reach the samples before. */
  transformInput(): void {
    const { root, tables } = this.transform
    for (let input = 0; input < this.shape.inputs; input++) {
      const present = this.history.present(input)
      const out = this.line.spectrum(input)
      this.core.run.forwardBlock(present - BLOCK * FLOAT, present, out, root.twiddles, tables)
    }
  }

  /** Samples of an output's present block, by the terms whose spectra are of the wanted age. */
  output(slot: Slot, output: number, to: number, ages: Ages): void {
    const { program, place } = slot.levels[0] as SlotLevel
    const { firsts, terms } = program as Program
    const { run } = this.core
    const first = firsts[output] as number
    const end = firsts[output + 1] as number
    // The youngest come last.
    let young = end
    if (ages !== 'all') while (young > first && terms[(young - 1) * TERM + 1] === 0) young--
    const from = ages === 'present' ? young : first
    const count = (ages === 'past' ? young : end) - from
    if (count === 0) return this.core.clear(to, BLOCK * FLOAT)
    const { line } = this
    const table = place.terms + from * TERM_BYTES
    const newest = line.slot(0)
    run.multiplySum(
      place.sum,
      0,
      line.bytes,
      0,
      table,
      count,
      line.address,
      newest,
      line.slots,
      line.bytes,
      place.spectra,
    )
    const { root, tables } = this.transform
    run.inverseBlock(place.sum, to, root.twiddles, tables)
  }

  reset(): void {
    this.line.reset()
  }
}
