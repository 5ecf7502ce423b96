/** Small parts that scenes are put together from. */
import type { GridCell, Role } from './scene'
import { write } from './write'

/** A function as the points of a curve. */
export function curvePoints(f: (t: number) => number, from: number, to: number, count = 240): [number, number][] {
  return Array.from({ length: count + 1 }, (_, index) => {
    const t = from + ((to - from) * index) / count
    return [t, f(t)]
  })
}

export function cell(
  value: number | null,
  role: Role,
  marks: { lit?: boolean; later?: boolean; text?: string } = {},
): GridCell {
  const { text, ...rest } = marks
  return { value, role, text: text ?? (value === null ? '' : write(value)), ...rest }
}

/** Whole numbers from .. to, both included. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

export function headsOf(count: number): string[] {
  return range(0, count - 1).map(String)
}
