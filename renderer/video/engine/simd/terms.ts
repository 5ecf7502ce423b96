/** Lists of terms as the primitives read them: which line, how far along it, what weights. */
import { WORD } from './core'
import type { Arithmetic, KernelMethod, SimdStep, Tap } from './plan'
import { STEPS } from './quantise'

/** Of 32 bits: a real, or two whole numbers for two samples side by side. */
export type Weight = { kind: 'real'; value: number } | { kind: 'pair'; first: number; second: number }

/** `line` counts in the table of addresses; `offset` in samples from the output pixel; a weight for each line of outputs. */
export interface Term {
  line: number
  offset: number
  weights: readonly Weight[]
}

/**
 * `one`: for one line of outputs. `two`: for two, one below the other, that share them. `stacked`: for two, and a weight is
 * for two lines of samples, `line` and, in place of the offset, another. `folded`: for two, each the sum of two such lines.
 */
export type Form = 'one' | 'two' | 'stacked' | 'folded'

export interface TermList {
  form: Form
  terms: readonly Term[]
  /** Of stacked sums, as in `SeparablePart`. */
  shift: number
}

/** Lines that the window of two rows of outputs takes. */
export function windowLines({ window }: Pick<SimdStep, 'window'>): number {
  return window.bottom - window.top + 2
}

/**
 * Terms of each sum down the columns (none for a direct kernel), and of the sum across for each row of outputs; no terms where the
 * kernel goes through the spectrum. The table of
 * addresses begins with the lines of the window; a pair of lines for each sum down the columns follows.
 */
export function kernelTerms(
  step: Pick<SimdStep, 'window' | 'way'>,
  kernel: KernelMethod,
): { down: TermList[]; across: TermList[] } {
  const { window, way } = step
  const { arithmetic } = way
  const lineOf = ({ dy }: Tap): number => dy - window.top
  const list = (taps: readonly Tap[], unit: number, line: (tap: Tap) => number): Term[] =>
    arithmetic.kind === 'float32' ? reals(taps, line) : pairs(taps, unit, line)
  if (kernel.kind === 'separable') {
    const first = windowLines(step)
    return {
      down: kernel.parts.map(({ column, shift }) =>
        shift === undefined ? together(reals(column, lineOf)) : stacked(column, shift, lineOf, first),
      ),
      across: [0, 1].map((output) => ({
        form: 'one',
        shift: 0,
        terms: kernel.parts.flatMap(({ row }, part) =>
          list(row, STEPS * unitOf(arithmetic), () => first + 2 * part + output),
        ),
      })),
    }
  }
  if (kernel.kind === 'mirrored') {
    const first = windowLines(step)
    return {
      down: kernel.rows.map(({ upper, lower }) => ({
        form: 'folded',
        shift: 0,
        terms: [{ line: upper - window.top, offset: lower - window.top, weights: [] }],
      })),
      across: [0, 1].map((output) => ({
        form: 'one',
        shift: 0,
        terms: kernel.rows.flatMap(({ taps }, row) => list(taps, unitOf(arithmetic), () => first + 2 * row + output)),
      })),
    }
  }
  if (kernel.kind === 'spectral' || kernel.kind === 'pyramid') return { down: [], across: [] }
  const terms = list(kernel.taps, unitOf(arithmetic), lineOf)
  if (window.bottom > window.top) return { down: [], across: [together(terms)] }
  // Two rows of a kernel of one row share nothing.
  const rowOf = (output: number): TermList => ({
    form: 'one',
    shift: 0,
    terms: terms.map((term) => ({ ...term, line: output })),
  })
  return { down: [], across: [rowOf(0), rowOf(1)] }
}

function unitOf(arithmetic: Arithmetic): number {
  return arithmetic.kind === 'int16' ? arithmetic.unit : 1
}

/** Lines two by two from the top of the window, each pair for both rows of outputs. */
function stacked(column: readonly Tap[], shift: number, lineOf: (tap: Tap) => number, lines: number): TermList {
  const wholes = new Map(column.map((tap) => [lineOf(tap), Math.round(tap.weight * STEPS * 2 ** shift)]))
  const weight = (line: number): Weight => ({
    kind: 'pair',
    first: wholes.get(line) ?? 0,
    second: wholes.get(line + 1) ?? 0,
  })
  const terms = Array.from(
    { length: Math.ceil(lines / 2) },
    (_, k): Term => ({
      line: 2 * k,
      offset: Math.min(2 * k + 1, lines - 1),
      weights: [weight(2 * k), weight(2 * k - 1)],
    }),
  )
  return { form: 'stacked', shift, terms: terms.filter(({ weights }) => weights.some(isSomething)) }
}

function isSomething(weight: Weight): boolean {
  return weight.kind === 'real' ? weight.value !== 0 : weight.first !== 0 || weight.second !== 0
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
export function together(terms: readonly Term[]): TermList {
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
  return { form: 'two', shift: 0, terms: [...all.values()].sort((a, b) => a.line - b.line || a.offset - b.offset) }
}

/** Whether what stands in place of the offset is a line. */
function isOfLines({ form }: TermList): boolean {
  return form === 'stacked' || form === 'folded'
}

/** Words of a term. */
export function termWords({ form }: Pick<TermList, 'form'>): number {
  return form === 'one' ? 3 : 4
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
    views.ints[at + 1] = isOfLines(list) ? offset : offset * sample
    weights.forEach((weight, output) => {
      if (weight.kind === 'real') views.floats[at + 2 + output] = weight.value
      else views.ints[at + 2 + output] = (weight.first & 0xffff) | (weight.second << 16)
    })
  })
}
