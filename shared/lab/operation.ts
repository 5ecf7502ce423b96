/** Convolution or cross-correlation, in numbers or in letters: the same on every page that has the switches. */
import { z } from 'zod'
import { letter } from './contract/write'
import { convolveLetters } from './letters'

/** Links from before a page had the switch have none. */
export const operationData = { operation: z.enum(['convolution', 'correlation']).default('convolution') }
export const lettersData = { letters: z.boolean().default(false) }

export type Operation = z.infer<(typeof operationData)['operation']>

interface Turned {
  readonly h: readonly number[]
  readonly operation: Operation
}

/** The kernel in the order in which its copies are stacked: correlation turns it before the convolution turns it back. */
export function kernelOf({ h, operation }: Turned): number[] {
  return operation === 'convolution' ? [...h] : [...h].reverse()
}

export interface Letters {
  x: string[]
  /** In the order in which they are written down, whatever the operation. */
  h: string[]
  /** In the order in which they are stacked. */
  kernel: string[]
  /** `a*i`, `a*j+b*i`, … */
  y: string[]
}

/** a, b, c for the signal, i, j, k for the kernel. */
export function lettersOf(data: Turned & { readonly x: readonly number[] }): Letters {
  const x = data.x.map((_, index) => letter('a', index, 8))
  const h = data.h.map((_, index) => letter('i', index, 15))
  const kernel = data.operation === 'convolution' ? h : [...h].reverse()
  return { x, h, kernel, y: convolveLetters(x, kernel) }
}

/** A sum of letters as it stands on a bar or in a cell. */
export function tight(sum: string): string {
  return sum.replaceAll('*', '')
}

/** And in the line of the step. */
export function spaced(sum: string): string {
  return tight(sum).replaceAll('+', ' + ')
}
