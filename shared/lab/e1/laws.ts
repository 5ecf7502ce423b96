/** The laws that both operations are held against: two sides each, which agree or not. Pure. */
import { convolve1d } from '../../convolution/direct/convolve1d'
import { kernelOf } from '../operation'
import type { E1Data } from './model'

export const LAWS = ['commutative', 'associative', 'distributive', 'identity', 'delay'] as const
export type LawName = (typeof LAWS)[number]

/** The third signal of the laws that need one; ours. */
export const THIRD: readonly number[] = [3, 1]

export interface Law {
  name: LawName
  left: number[]
  right: number[]
  holds: boolean
}

export function e1Laws({ x, h, operation }: Pick<E1Data, 'x' | 'h' | 'operation'>): Law[] {
  const apply = (signal: readonly number[], kernel: readonly number[]) => [
    ...convolve1d(signal, kernelOf({ h: [...kernel], operation }), 'full'),
  ]
  const sides: Record<LawName, [number[], number[]]> = {
    commutative: [apply(x, h), apply(h, x)],
    associative: [apply(apply(x, h), THIRD), apply(x, apply(h, THIRD))],
    distributive: [apply(x, add(h, THIRD)), add(apply(x, padded(h)), apply(x, padded(THIRD)))],
    identity: [apply(x, [1]), [...x]],
    delay: [apply(x, [0, 1]), [0, ...x]],
  }
  return LAWS.map((name) => {
    const [left, right] = sides[name]
    return { name, left, right, holds: agree(left, right) }
  })

  /** As long as the sum of both kernels, so that correlation turns all of them around the same end. */
  function padded(kernel: readonly number[]): number[] {
    return Array.from({ length: Math.max(h.length, THIRD.length) }, (_, n) => kernel[n] ?? 0)
  }
}

function add(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, n) => (a[n] ?? 0) + (b[n] ?? 0))
}

/** Products of decimal fractions differ in their last digits with the order in which they are added. */
function agree(a: readonly number[], b: readonly number[]): boolean {
  const scale = Math.max(1, ...a.map(Math.abs))
  return a.length === b.length && a.every((value, n) => Math.abs(value - (b[n] as number)) <= 1e-9 * scale)
}
