/** Lists of terms as the primitives read them: which line, how far along it, what weights. */
import { WORD } from './core'
import type { KernelMethod, SimdStep, Tap } from './plan'

/** Of 32 bits: a real, or two whole numbers for two samples side by side. */
export type Weight = { kind: 'real'; value: number } | { kind: 'pair'; first: number; second: number }

/** `line` counts in the table of addresses; `offset` in samples from the output pixel; a weight for each line of outputs. */
export interface Term {
  line: number
  offset: number
  weights: readonly Weight[]
}

/** Terms of one line of outputs (`outputs` 1) or of two, one below the other, that share them. */
export interface TermList {
  outputs: number
  terms: readonly Term[]
}

/** Lines that the window of two rows of outputs takes. */
export function windowLines({ window }: Pick<SimdStep, 'window'>): number {
  return window.bottom - window.top + 2
}

/**
 * Terms of each sum down the columns (none for a direct kernel), and of the sum across for each row of outputs. The table of
 * addresses begins with the lines of the window; a pair of lines for each sum down the columns follows.
 */
export function kernelTerms(
  step: Pick<SimdStep, 'window' | 'way'>,
  kernel: KernelMethod,
): { down: TermList[]; across: TermList[] } {
  const { window, way } = step
  if (way.kind !== 'lines') throw new Error(`A step by ${way.kind} has no terms`)
  const lineOf = ({ dy }: Tap): number => dy - window.top
  if (kernel.kind === 'separable') {
    const first = windowLines(step)
    return {
      down: kernel.parts.map(({ column }) => together(reals(column, lineOf))),
      across: [0, 1].map((output) => ({
        outputs: 1,
        terms: kernel.parts.flatMap(({ row }, part) => reals(row, () => first + 2 * part + output)),
      })),
    }
  }
  const terms =
    way.arithmetic.kind === 'float32' ? reals(kernel.taps, lineOf) : pairs(kernel.taps, way.arithmetic.unit, lineOf)
  if (window.bottom > window.top) return { down: [], across: [together(terms)] }
  // Two rows of a kernel of one row share nothing.
  return {
    down: [],
    across: [0, 1].map((output) => ({ outputs: 1, terms: terms.map((term) => ({ ...term, line: output })) })),
  }
}

function reals(taps: readonly Tap[], lineOf: (tap: Tap) => number): Term[] {
  return taps.map((tap) => ({ line: lineOf(tap), offset: tap.dx, weights: [{ kind: 'real', value: tap.weight }] }))
}

/** Neighbours in a row share a term, from the left; the second of a pair may be zero. */
function pairs(taps: readonly Tap[], unit: number, lineOf: (tap: Tap) => number): Term[] {
  const wholes = new Map(taps.map((tap) => [`${tap.dy},${tap.dx}`, Math.round(tap.weight / unit)]))
  const columns = new Map<number, number[]>()
  for (const { dy, dx } of taps) columns.set(dy, [...(columns.get(dy) ?? []), dx])
  const leftmost = Math.min(...taps.map(({ dx }) => dx))
  return [...columns].flatMap(([dy, all]) =>
    // All rows pair the same columns, so that two rows of outputs share them.
    [...new Set(all.map((dx) => leftmost + ((dx - leftmost) & ~1)))].map((offset): Term => {
      const whole = (dx: number): number => wholes.get(`${dy},${dx}`) ?? 0
      const weight: Weight = { kind: 'pair', first: whole(offset), second: whole(offset + 1) }
      return { line: lineOf({ dy, dx: offset, weight: 0 }), offset, weights: [weight] }
    }),
  )
}

/** For two rows of outputs: the lower one lies one line further down. */
function together(terms: readonly Term[]): TermList {
  const all = new Map<string, { line: number; offset: number; weights: [Weight, Weight] }>()
  for (const output of [0, 1] as const) {
    for (const { line, offset, weights } of terms) {
      const key = `${line + output},${offset}`
      const [weight] = weights
      if (!weight) continue
      const none: Weight = weight.kind === 'real' ? { kind: 'real', value: 0 } : { kind: 'pair', first: 0, second: 0 }
      const shared = all.get(key) ?? { line: line + output, offset, weights: [none, none] as [Weight, Weight] }
      shared.weights[output] = weight
      all.set(key, shared)
    }
  }
  return { outputs: 2, terms: [...all.values()].sort((a, b) => a.line - b.line || a.offset - b.offset) }
}

/** Words of a term. */
export function termWords({ outputs }: TermList): number {
  return 2 + outputs
}

/** Writes terms for lines whose samples have `sample` bytes. */
export function writeTerms(
  views: { ints: Int32Array; floats: Float32Array },
  address: number,
  list: TermList,
  sample: number,
): void {
  list.terms.forEach(({ line, offset, weights }, k) => {
    const at = address / WORD + termWords(list) * k
    views.ints[at] = line
    views.ints[at + 1] = offset * sample
    weights.forEach((weight, output) => {
      if (weight.kind === 'real') views.floats[at + 2 + output] = weight.value
      else views.ints[at + 2 + output] = (weight.first & 0xffff) | (weight.second << 16)
    })
  })
}
