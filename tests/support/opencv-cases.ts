/** Pictures that OpenCV itself filtered (tests/golden), as either engine takes them. */
import type { KernelPass, PictureSize } from '../../renderer/video/engine/engine'
import type { Border } from '../../shared/chain/video/entry'

interface Values {
  shape: [rows: number, columns: number, channels?: number]
  dtype: string
  data: number[]
}

/** As the golden file holds it. */
export interface OpencvCase {
  id: string
  params: { border: Border; anchor_x: number; anchor_y: number; delta: number; dtype_in: string; dtype_out: string }
  inputs: { src: Values; kernel: Values }
  expected: { dst: Values }
}

export interface FilteredPicture {
  id: string
  size: PictureSize
  /** RGBA; grey where the case has one channel. */
  input: number[]
  pass: KernelPass
  /** RGBA, clamped to a byte's range but not rounded; alpha as in the input. */
  expected: number[]
}

/** The cases whose pictures are bytes, which is what the engines take. */
export function filteredPictures(cases: readonly OpencvCase[]): FilteredPicture[] {
  return cases
    .filter(({ inputs }) => inputs.src.dtype === 'uint8')
    .map((given) => {
      const { src } = given.inputs
      const size = { width: src.shape[1], height: src.shape[0] }
      return { id: given.id, size, input: pixelsOf(src), pass: passOf(given), expected: pixelsOf(given.expected.dst) }
    })
}

/** Largest distance in levels beyond what single precision leaves of a whole number. */
export function worstMiss(output: ArrayLike<number>, expected: readonly number[]): number {
  if (output.length !== expected.length) return Number.POSITIVE_INFINITY
  return expected.reduce((worst, wanted, k) => {
    const miss = Math.ceil(Math.abs((output[k] ?? Number.NaN) - wanted) - 1e-3)
    return Number.isNaN(miss) ? Number.POSITIVE_INFINITY : Math.max(worst, miss)
  }, 0)
}

function pixelsOf({ shape, data }: Values): number[] {
  const [rows, columns, channels = 1] = shape
  return Array.from({ length: 4 * rows * columns }, (_, k) => {
    if (k % 4 === 3) return 255
    return Math.min(255, Math.max(0, data[(k >> 2) * channels + ((k % 4) % channels)] ?? Number.NaN))
  })
}

function passOf({ params, inputs }: OpencvCase): KernelPass {
  const [rows, columns] = inputs.kernel.shape
  const centre = (at: number, size: number): number => (at < 0 ? size >> 1 : at)
  const taps = Array.from({ length: rows }, (_, i) => inputs.kernel.data.slice(i * columns, (i + 1) * columns))
  return {
    kind: 'kernel',
    kernels: [taps],
    combine: 'single',
    scale: 1,
    bias: params.delta / 255,
    border: params.border,
    anchor: { row: centre(params.anchor_y, rows), column: centre(params.anchor_x, columns) },
    channels: 'rgb',
    mix: 1,
  }
}
