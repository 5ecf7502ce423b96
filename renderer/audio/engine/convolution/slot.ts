/** Memory of one of the two kernels that may live at once, and how far the work for it has come. */
import { BLOCK, type Core, FLOAT } from './core'
import { headTaps, type PreparedKernels } from './kernels'
import type { Workplace } from './machine'
import type { MatrixShape, PartitionPlan } from './plan'
import { type Program, sounds, TERM_BYTES } from './program'
import { spectrumBytes } from './transform'

/** Samples that the time-domain primitive may write beyond a block. */
const ROOM = 16

/** What a slot has of one level. */
export interface SlotLevel {
  place: Workplace
  /** Addresses of each output's samples: two blocks in turn, one heard while the other is made. */
  buffers: readonly [Float64Array, Float64Array]
  program: Program | undefined
  /** Next step of the block in work. */
  step: number
  /** First block that is worked on at the level's own pace; earlier ones must be caught up. */
  joined: number
}

export class Slot {
  readonly levels: readonly SlotLevel[]
  /** Addresses of each output's present block. */
  readonly sums: Float64Array
  /** Addresses of what the present block holds already before its input is complete. */
  readonly ahead: Float64Array
  /** Address of the time-domain taps: output by output, input by input. */
  readonly heads: number
  /** 1 for each path that has such taps. */
  headed: Uint8Array = new Uint8Array(0)
  private readonly spectra: number

  constructor(
    private readonly core: Core,
    plan: PartitionPlan,
    shape: MatrixShape,
    works: readonly Pick<Workplace, 'transform' | 'line' | 'windows'>[],
  ) {
    const outputs = Array.from({ length: shape.outputs })
    const block = (): number => core.reserve((BLOCK + ROOM) * FLOAT)
    this.sums = Float64Array.from(outputs, block)
    this.ahead = Float64Array.from(outputs, block)
    this.heads = core.reserve(shape.outputs * shape.inputs * headTaps(plan) * FLOAT)
    this.spectra = core.reserve(spectraBytes(plan, shape))
    this.levels = works.map(({ transform, line, windows }, index) => {
      const terms = core.reserve(shape.paths * (plan.levels[index]?.count ?? 0) * TERM_BYTES)
      const samples = (): number => core.reserve((transform.size + ROOM) * FLOAT)
      const buffers = [Float64Array.from(outputs, samples), Float64Array.from(outputs, samples)] as const
      const sum = core.reserve(spectrumBytes(transform.size))
      const place = { transform, line, windows, spectra: this.spectra, terms, sum, outputs: buffers[0], behind: 0 }
      return { place, buffers, program: undefined, step: 0, joined: 0 }
    })
  }

  /** Copies slices of the spectra. @returns whether these were the last */
  copy({ spectra }: PreparedKernels, from: number, count: number): boolean {
    const end = Math.min(spectra.length, from + count)
    let place = this.spectra / FLOAT
    for (let index = 0; index < end; index++) {
      const slice = spectra[index] as Float32Array
      if (index >= from) this.core.floats.set(slice, place)
      place += slice.length
    }
    return end === spectra.length
  }

  /** The spectra are there: everything else of the kernels takes its place. */
  install({ heads, headed, programs }: PreparedKernels): void {
    this.headed = headed
    this.core.write(this.heads, heads)
    for (let index = 0; index < this.levels.length; index++) {
      const level = this.levels[index] as SlotLevel
      const program = programs[index] as Program
      this.core.integers.set(program.terms, level.place.terms / FLOAT)
      level.program = program
      level.step = 0
    }
  }

  /** Whether an output hears a level. */
  sounds(level: number, output: number): boolean {
    const { program } = this.levels[level] as SlotLevel
    return program !== undefined && sounds(program, output)
  }

  reset(): void {
    for (const level of this.levels) {
      level.step = 0
      level.joined = 0
      for (const buffer of level.buffers)
        for (const address of buffer) this.core.clear(address, level.place.transform.size * FLOAT)
    }
  }
}

/** Room for the spectra of as many full kernels as there are paths, in whole slices. */
export function spectraBytes(plan: PartitionPlan, { paths }: MatrixShape): number {
  if (plan.levels.length === 0) return 0
  const bytes = plan.levels.reduce((sum, { size, count }) => sum + count * spectrumBytes(size), 0) * paths
  return Math.ceil(bytes / 65_536) * 65_536
}
