/** What each kind of filter does to the planes that its stage reads; part of the definition. */
import type { BilateralFilter, Kernel2D, KernelFilter, PictureFilter, PoolFilter } from '../../chain/video/entry'
import { filterByLayer } from './filter-by-layer'
import { assertNever } from '../../outcome'
import { bilateralFilter } from '../../picture/bilateral-filter'
import { medianBlur } from '../../picture/median-blur'
import { tensor } from '../../tensor/tensor'
import { pyramidFilter } from '../../pyramid/pyramid-filter'
import { pyramidOfFilter } from '../../pyramid/pyramid-of-filter'
import { convolve2d, correlate2d, type Plane } from './convolve2d'
import { pointFunction } from './point-function'

/**
 * @param history planes of the frame before, for filters that look back; null where there is none
 * @returns a plane for each plane that comes in; of directions three
 */
export function filterPlanes(
  planes: readonly Plane[],
  filter: PictureFilter,
  history: readonly ArrayLike<number>[] | null,
): Plane[] {
  switch (filter.kind) {
    case 'kernel':
      return planes.flatMap((plane) => filterByKernels(plane, filter))
    case 'point':
      return planes.map((plane) => ({ ...plane, data: plane.data.map(pointFunction(filter.function)) }))
    case 'median':
      return planes.map((plane) => ({
        ...plane,
        data: medianBlur(tensor([plane.height, plane.width], plane.data), filter.size).data,
      }))
    case 'bilateral':
      return filterBilaterally(planes, filter)
    case 'pool':
      return planes.map((plane) => pooled(plane, filter))
    case 'average':
      return planes.map((plane, p) => {
        const before = history?.[p]
        const { share } = filter
        return before ? { ...plane, data: plane.data.map((x, i) => share * x + (1 - share) * (before[i] ?? 0)) } : plane
      })
    case 'layer':
      return filterByLayer(planes, filter)
    default:
      return assertNever(filter)
  }
}

function filterByKernels(plane: Plane, filter: KernelFilter): Plane[] {
  const [first, second] = filter.kernels
  const one = convolved(plane, first, filter)
  const two = second ? convolved(plane, second, filter).data : new Float64Array(one.data.length)
  const result = (of: (a: number, b: number) => number): Plane => ({
    ...one,
    data: one.data.map((a, i) => (filter.gain * of(a, two[i] ?? 0)) / filter.divisor + filter.bias),
  })
  if (filter.combine === 'single') return [result((a) => a)]
  if (filter.combine === 'magnitude') return [result(Math.hypot)]
  return HUES.map((hue) => result((a, b) => (Math.hypot(a, b) + a * Math.cos(hue) + b * Math.sin(hue)) / 2))
}

/** Angles of red, green and blue on the circle of hues. */
const HUES = [0, (2 * Math.PI) / 3, (4 * Math.PI) / 3] as const

function convolved(plane: Plane, kernel: Kernel2D, filter: KernelFilter): Plane {
  const { operation, border, anchor } = filter
  const pyramid = pyramidOfFilter(filter)
  if (pyramid) return pyramidFilter(plane, pyramid, border)
  const convolve = operation === 'convolution' ? convolve2d : correlate2d
  return convolve(plane, kernel, border, anchor)
}

function filterBilaterally(planes: readonly Plane[], filter: BilateralFilter): Plane[] {
  const [first] = planes
  if (!first) return []
  const { width, height } = first
  const count = planes.length
  const picture = new Float64Array(count * width * height)
  planes.forEach(({ data }, p) => {
    data.forEach((value, i) => {
      picture[i * count + p] = value
    })
  })
  const { data } = bilateralFilter(tensor([height, width, count], picture), {
    diameter: filter.diameter,
    sigmaColor: filter.sigmaColour,
    sigmaSpace: filter.sigmaSpace,
    border: filter.border,
  })
  return planes.map((plane, p) => ({ ...plane, data: plane.data.map((_, i) => data[i * count + p] as number) }))
}

function pooled({ width, height, data }: Plane, { of, size }: PoolFilter): Plane {
  const blockOf = (row: number, column: number): number[] => {
    const [top, left] = [row - (row % size), column - (column % size)]
    const rows = Array.from({ length: Math.min(size, height - top) }, (_, i) => top + i)
    return rows.flatMap((r) => [...data.subarray(r * width + left, r * width + Math.min(left + size, width))])
  }
  const value = (block: readonly number[]): number =>
    of === 'largest' ? Math.max(...block) : block.reduce((sum, x) => sum + x, 0) / block.length
  return { width, height, data: data.map((_, i) => value(blockOf(Math.floor(i / width), i % width))) }
}
