/** The pictures and kernels of the video rows. */
import type { FilterStage } from '../../../renderer/video/engine/simd/plan'
import type { Kernel2D } from '../../../shared/chain/video/entry'
import { gaussianLine } from '../../../shared/kernels/gaussian-line'
import { randomPicture } from '../../support/random-picture'

/** 720p, as all rows say. */
export const SIZE = { width: 1280, height: 720 }

export function noisePicture(): Uint8Array {
  return new Uint8Array(randomPicture(SIZE).buffer)
}

/** Taps without zeros, symmetry or a low rank, of sum about 1. */
export function roughKernel(size: number): Kernel2D {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => (1 + Math.sin((i * size + j) ** 2 + 1)) / size ** 2),
  )
}

/** A sum of `rank` products of a column and a row, of both signs. */
export function kernelOfRank(size: number, rank: number): Kernel2D {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) =>
      Array.from({ length: rank }, (___, r) => Math.cos((r + 1) * i * 0.2) * Math.sin((r + 2) * j * 0.15 + 1)).reduce(
        (sum, product) => sum + product / size ** 2,
        0,
      ),
    ),
  )
}

/** The Gaussian that OpenCV takes where only a size is given. */
export function gaussianKernel(size: number): Kernel2D {
  const line = gaussianLine(size, 0)
  return line.map((down) => line.map((across) => down * across))
}

export function plainStage(kernel: Kernel2D): FilterStage {
  return {
    kernels: [kernel],
    combine: 'single',
    scale: 1,
    bias: 0,
    border: 'reflect101',
    channels: 'rgb',
    mix: 1,
  }
}
