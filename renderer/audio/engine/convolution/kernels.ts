/** Kernels made ready for the audio thread: spectra, and the steps to use them. Runs in a worker. */
import { BLOCK, COMPLEX, Core, FLOAT } from './core'
import { costsOf, type PrimitiveCosts } from './costs'
import { type Level, type PartitionPlan, endOf } from './plan'
import { type Program, ProgramWriter, type Term } from './program'
import { forward, placeTransform, type Transform } from './transform'

/** `kernels[output][input]`: impulse response, or undefined for none. */
export type KernelMatrix = readonly (readonly (ArrayLike<number> | undefined)[])[]

/** Floats of a slice, of which some are copied in each block: 64 KiB. */
export const SLICE = 16_384
/** −240 dB below the largest tap: smaller ones would meet faint signals in the subnormal range. */
const FAINTEST = 1e-12

export interface PreparedKernels {
  readonly kind: 'partitioned'
  /** The plan that the spectra belong to. */
  plan: PartitionPlan
  /** All spectra, one after the other, in slices that can be copied without a view. */
  spectra: readonly Float32Array[]
  /** The taps that are convolved in the time domain, output by output, input by input. */
  heads: Float32Array
  /** 1 for each path, in the same order, whose taps in the time domain are not all zero. */
  headed: Uint8Array
  /** One for each level. */
  programs: readonly Program[]
}

/** Taps that each path has in the time domain: all, or those of the block that is not yet complete. */
export function headTaps({ direct, levels }: PartitionPlan): number {
  return levels.length === 0 ? direct : BLOCK
}

/** Owns a memory for the transforms, which serves any number of kernels of one plan. */
export class KernelPreparer {
  private readonly core: Core
  private readonly transforms: readonly Transform[]
  private readonly window: number
  private readonly spectrum: number

  constructor(
    module: WebAssembly.Module,
    private readonly plan: PartitionPlan,
    private readonly costs: PrimitiveCosts,
  ) {
    this.core = new Core(module)
    this.transforms = plan.levels.map(({ size }) => placeTransform(this.core, size))
    const largest = plan.levels.reduce((most, { size }) => Math.max(most, size), BLOCK)
    this.window = this.core.reserve(2 * largest * FLOAT)
    this.spectrum = this.core.reserve(largest * COMPLEX)
    this.core.commit()
  }

  /** Partitions that hold only zeros take no part. @throws RangeError for a kernel longer than the plan allows. */
  prepare(kernels: KernelMatrix): PreparedKernels {
    const { plan } = this
    const longest = Math.max(0, ...kernels.flat().map((kernel) => kernel?.length ?? 0))
    const most = Math.max(endOf(plan.levels), plan.direct)
    if (longest > most) throw new RangeError(`A kernel of ${longest} taps does not fit a plan for ${most}`)
    const cleaned = kernels.map((row) => row.map((kernel) => kernel && withoutFaint(kernel)))
    const writer = new SliceWriter()
    const programs = plan.levels.map((level, index) => this.level(level, index, cleaned, writer))
    const heads = this.heads(cleaned)
    return { kind: 'partitioned', plan, spectra: writer.finish(), heads, headed: pathsWithTaps(heads, plan), programs }
  }

  /** Hands the memory to the next one; nothing may be called any more. */
  release(): void {
    this.core.release()
  }

  private level(level: Level, index: number, kernels: (Float32Array | undefined)[][], writer: SliceWriter): Program {
    const program = new ProgramWriter(costsOf(this.costs, level.size))
    kernels.forEach((row) => {
      const terms: Term[] = []
      row.forEach((kernel, input) => {
        if (kernel) terms.push(...this.path(level, index, kernel, input, writer))
      })
      // The youngest come last: at the block's own beat the others can be summed before it is complete.
      terms.sort((a, b) => b.age - a.age || a.input - b.input)
      program.output(terms)
    })
    return program.finish()
  }

  private path(level: Level, index: number, kernel: Float32Array, input: number, writer: SliceWriter): Term[] {
    const terms: Term[] = []
    for (let age = 0; age < level.count; age++) {
      const first = level.start + age * level.size
      const taps = kernel.subarray(first, first + level.size)
      if (!taps.some((tap) => tap !== 0)) continue
      terms.push({ input, age, offset: writer.length * FLOAT })
      writer.append(this.transform(this.transforms[index] as Transform, taps))
    }
    return terms
  }

  /** Spectrum of up to N taps, over N, so that the inverse transform need not divide. */
  private transform(transform: Transform, taps: Float32Array): Float32Array {
    const { core, window, spectrum } = this
    const { size } = transform
    core.clear(window, 2 * size * FLOAT)
    for (let k = 0; k < taps.length; k++) core.floats[window / FLOAT + k] = (taps[k] as number) / size
    forward(core, transform, window, window + size * FLOAT, spectrum)
    return core.floats.subarray(spectrum / FLOAT, spectrum / FLOAT + 2 * size)
  }

  private heads(kernels: (Float32Array | undefined)[][]): Float32Array {
    const count = headTaps(this.plan)
    const inputs = kernels[0]?.length ?? 0
    const heads = new Float32Array(kernels.length * inputs * count)
    kernels.forEach((row, output) =>
      row.forEach((kernel, input) => {
        if (kernel) heads.set(kernel.subarray(0, count), (output * inputs + input) * count)
      }),
    )
    return heads
  }
}

function pathsWithTaps(heads: Float32Array, plan: PartitionPlan): Uint8Array {
  const count = headTaps(plan)
  return Uint8Array.from({ length: heads.length / count }, (_, path) =>
    heads.subarray(path * count, (path + 1) * count).some((tap) => tap !== 0) ? 1 : 0,
  )
}

function withoutFaint(kernel: ArrayLike<number>): Float32Array {
  let largest = 0
  for (let k = 0; k < kernel.length; k++) largest = Math.max(largest, Math.abs(kernel[k] as number))
  const least = largest * FAINTEST
  const kept = new Float32Array(kernel.length)
  for (let k = 0; k < kernel.length; k++) {
    const tap = kernel[k] as number
    if (Math.abs(tap) > least) kept[k] = tap
  }
  return kept
}

/** Joins arrays and cuts them anew. */
class SliceWriter {
  length = 0
  private readonly slices: Float32Array[] = []

  append(values: Float32Array): void {
    for (let from = 0; from < values.length; ) {
      const at = this.length % SLICE
      if (at === 0) this.slices.push(new Float32Array(SLICE))
      const part = values.subarray(from, from + SLICE - at)
      this.slices.at(-1)?.set(part, at)
      from += part.length
      this.length += part.length
    }
  }

  finish(): readonly Float32Array[] {
    return this.slices
  }
}

/** What to hand over with a message instead of copying it. */
export function transferables({ spectra, heads, headed, programs }: PreparedKernels): ArrayBuffer[] {
  const programArrays = programs.flatMap(({ steps, terms, firsts, costs }) => [steps, terms, firsts, costs])
  return [...spectra, heads, headed, ...programArrays].map(({ buffer }) => buffer as ArrayBuffer)
}
