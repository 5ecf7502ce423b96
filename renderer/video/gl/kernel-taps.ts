/** Taps of a pass as its shaders take them. */
import type { KernelPass } from '../engine/engine'
import { layKernel, windowOf } from '../engine/simd/lay-kernel'

/** A tap that some kernel of the pass uses, at its offset from the output pixel. */
export interface ShaderTap {
  dx: number
  dy: number
  /** Its place in the weights of each kernel, or undefined where that kernel is zero there. */
  slots: (number | undefined)[]
}

/** Taps in reading order, and the weights in the order of their slots. */
export function tapsOf({ kernels, anchor }: Pick<KernelPass, 'kernels' | 'anchor'>): {
  taps: ShaderTap[]
  weights: number[]
} {
  const taps = new Map<string, ShaderTap>()
  const weights: number[] = []
  kernels.forEach((kernel, index) => {
    for (const { dx, dy, weight } of layKernel(kernel, anchor)) {
      const known = taps.get(`${dy},${dx}`) ?? { dx, dy, slots: [] }
      known.slots[index] = weights.push(weight) - 1
      taps.set(`${dy},${dx}`, known)
    }
  })
  return { taps: [...taps.values()].sort((a, b) => a.dy - b.dy || a.dx - b.dx), weights }
}

/** The taps of all kernels over one window, rows of four weights a texel, one kernel below the other. */
export interface WeightTable {
  top: number
  left: number
  rows: number
  texelsAcross: number
  kernels: number
  /** RGBA, row-major. */
  data: Float32Array
}

export function weightTable({ kernels, anchor }: Pick<KernelPass, 'kernels' | 'anchor'>): WeightTable {
  const laid = kernels.map((kernel) => layKernel(kernel, anchor))
  const { top, bottom, left, right } = windowOf(laid.flat())
  const [rows, columns] = [bottom - top + 1, right - left + 1]
  const texelsAcross = Math.ceil(columns / 4)
  const data = new Float32Array(4 * texelsAcross * rows * laid.length)
  laid.forEach((taps, kernel) => {
    for (const { dx, dy, weight } of taps) data[4 * texelsAcross * (kernel * rows + dy - top) + dx - left] = weight
  })
  return { top, left, rows, texelsAcross, kernels: laid.length, data }
}
