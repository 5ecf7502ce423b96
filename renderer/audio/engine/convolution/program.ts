/**
 * The work of a level as a list of steps of a microsecond or so, as plain numbers: made off the audio thread, done there
 * bit by bit. Reading it allocates nothing.
 */
import { COMPLEX } from './core'
import type { SizeCosts } from './costs'
import { rootRadix, treePass } from './transform'

export const OP = {
  forwardRoot: 0,
  forwardPass: 1,
  forwardTree: 2,
  multiply: 3,
  inverseTree: 4,
  inversePass: 5,
  inverseRoot: 6,
} as const

/** Numbers of a step: operation, channel, five operands, cost in nanoseconds. */
export const STEP = 8
/** Numbers of a product: input, age of its spectrum in partitions, place of the kernel's spectrum in bytes. */
export const TERM = 3
export const TERM_BYTES = 12
/** Complex values that a step of a transform works on at most. */
const GRAIN = 4096
/** The same for a step that does all further passes. */
const TREE_GRAIN = 1024
/** Complex values of a sum that stay in the nearest cache while its products are added. */
const SUM_GRAIN = 2048
/** Products of complex values in a step at most: about 2 µs. */
const PRODUCTS = 8192

/** Product of an input's spectrum, `age` partitions old, with a spectrum of the kernel at `offset` bytes. */
export interface Term {
  input: number
  age: number
  offset: number
}

/** Whether an output hears anything of a level. */
export function sounds({ firsts }: Program, output: number): boolean {
  return (firsts[output + 1] as number) > (firsts[output] as number)
}

/** Nanoseconds of a whole program. */
export function totalCost({ costs }: Program): number {
  return costs[costs.length - 1] as number
}

export interface Program {
  steps: Int32Array
  terms: Int32Array
  /** First term of each output, and the end. */
  firsts: Int32Array
  /** Nanoseconds of all steps before this one; one more than there are steps. */
  costs: Float64Array
}

/** Collects steps; `finish` makes the program. */
export class ProgramWriter {
  private readonly steps: number[][] = []
  private readonly terms: number[] = []
  private readonly firsts: number[] = []

  constructor(private readonly costs: SizeCosts) {}

  /** The transform of an input's newest window. */
  forward(input: number): void {
    const { size, forward } = this.costs
    this.root(OP.forwardRoot, input, forward)
    const passes = passSizes(size)
    const first = treePass({ passes })
    for (const pass of passes.slice(0, first)) this.pass(OP.forwardPass, input, pass, forward)
    this.tree(OP.forwardTree, input, passes, forward)
  }

  /** The sum of products of the next output, then its transform to samples; nothing at all without terms. */
  output(terms: readonly Term[]): void {
    const { size, multiply, inverse } = this.costs
    const output = this.firsts.length
    const first = this.terms.length / TERM
    this.firsts.push(first)
    if (terms.length === 0) return
    for (const { input, age, offset } of terms) this.terms.push(input, age, offset)
    for (const [from, to] of cut(size, SUM_GRAIN))
      for (const [index, end] of cut(terms.length, PRODUCTS / SUM_GRAIN)) {
        const cost = (end - index) * multiply * (to - from)
        const bytes = (to - from) * COMPLEX
        this.steps.push([
          OP.multiply,
          output,
          first + index,
          end - index,
          from * COMPLEX,
          bytes,
          index > 0 ? 1 : 0,
          cost,
        ])
      }
    const passes = passSizes(size)
    const above = passes.slice(0, treePass({ passes })).reverse()
    this.tree(OP.inverseTree, output, passes, inverse)
    for (const pass of above) this.pass(OP.inversePass, output, pass, inverse)
    this.root(OP.inverseRoot, output, inverse)
  }

  finish(): Program {
    const steps = Int32Array.from(this.steps.flat())
    const costs = new Float64Array(this.steps.length + 1)
    this.steps.forEach((step, index) => {
      costs[index + 1] = (costs[index] as number) + (step[STEP - 1] as number)
    })
    const firsts = Int32Array.from([...this.firsts, this.terms.length / TERM])
    return { steps, terms: Int32Array.from(this.terms), firsts, costs }
  }

  private root(operation: number, channel: number, whole: number): void {
    const { size } = this.costs
    const radix = rootRadix(size)
    for (const [from, to] of cut(size, GRAIN))
      this.steps.push([operation, channel, from / radix / 4, to / radix / 4, 0, 0, 0, this.share(whole, to - from)])
  }

  /** Whole blocks together while they are small, parts of a block when they are large. */
  private pass(operation: number, channel: number, { index, size, blocks }: PassSize, whole: number): void {
    const together = Math.max(1, GRAIN / size)
    for (let block = 0; block < blocks; block += together) {
      const count = Math.min(together, blocks - block)
      for (const [from, to] of cut(size, GRAIN)) {
        const cost = this.share(whole, count * (to - from))
        this.steps.push([operation, channel, index, block, count, from / 16, to / 16, cost])
      }
    }
  }

  /** Blocks whose further passes are done together. */
  private tree(operation: number, channel: number, passes: readonly PassSize[], whole: number): void {
    const first = treePass({ passes })
    const { size, blocks } = passes[first] as PassSize
    const depth = passes.length - first + 2
    for (const [block, end] of cut(blocks, Math.max(1, TREE_GRAIN / size))) {
      const cost = depth * this.share(whole, (end - block) * size)
      this.steps.push([operation, channel, first, block, end - block, 0, 0, cost])
    }
  }

  /** Each pass costs about the same, the leaves are two. */
  private share(whole: number, values: number): number {
    const { size } = this.costs
    return (whole * values) / size / (passSizes(size).length + 3)
  }
}

interface PassSize {
  index: number
  size: number
  blocks: number
}

/** The passes after the root, as `placeTransform` has them. */
function passSizes(size: number): PassSize[] {
  const sizes: PassSize[] = []
  for (let block = size / rootRadix(size); block > 16; block /= 4)
    sizes.push({ index: sizes.length, size: block, blocks: size / block })
  return sizes
}

/** Splits 0 … total into parts of at most `most`. */
function cut(total: number, most: number): [number, number][] {
  const parts: [number, number][] = []
  for (let from = 0; from < total; from += most) parts.push([from, Math.min(total, from + most)])
  return parts
}
