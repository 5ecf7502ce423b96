/** What each kind of filter does to the planes that its stage reads; part of the definition. */
import type { Kernel2D, KernelFilter } from '../../chain/video/entry'
import { convolve2d, correlate2d, type Plane } from './convolve2d'

/** @returns a plane for each plane that comes in */
export function filterPlanes(planes: readonly Plane[], filter: KernelFilter): Plane[] {
  return planes.map((plane) => filterByKernels(plane, filter))
}

function filterByKernels(plane: Plane, filter: KernelFilter): Plane {
  const [first, second] = filter.kernels
  const one = convolved(plane, first, filter)
  const sum = second ? combined(one, convolved(plane, second, filter)) : one
  return { ...sum, data: sum.data.map((value) => (filter.gain * value) / filter.divisor + filter.bias) }
}

function convolved(plane: Plane, kernel: Kernel2D, { operation, border, anchor }: KernelFilter): Plane {
  const convolve = operation === 'convolution' ? convolve2d : correlate2d
  return convolve(plane, kernel, border, anchor)
}

function combined(one: Plane, two: Plane): Plane {
  return { ...one, data: one.data.map((value, i) => Math.hypot(value, two.data[i] ?? 0)) }
}
