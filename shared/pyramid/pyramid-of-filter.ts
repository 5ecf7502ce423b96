import type { KernelFilter } from '../chain/video/entry'
import { turnAnchor, turnKernel } from '../convolution/direct/convolve2d'
import { type Pyramid, pyramidOf } from './pyramid'

/** @returns the pyramid that a filter means, or undefined where it means its kernel: by choice, or because no pyramid is near enough */
export function pyramidOfFilter({
  approximate,
  combine,
  operation,
  anchor,
  kernels,
}: Pick<KernelFilter, 'approximate' | 'combine' | 'operation' | 'anchor' | 'kernels'>): Pyramid | undefined {
  if (!approximate || combine !== 'single') return undefined
  const [kernel] = kernels
  if (operation === 'correlation') return pyramidOf(kernel, anchor)
  return pyramidOf(turnKernel(kernel), anchor && turnAnchor(kernel, anchor))
}
