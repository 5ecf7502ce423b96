import { type Tensor, tensor } from '../../../../shared/tensor/tensor'
import type { Json, SeedCase } from '../../seed-case'

// Readers that throw, naming the value, where the file does not hold what the operation needs.

export function asNumber(value: Json | undefined): number {
  if (typeof value !== 'number') {
    throw new TypeError(`Expected a number, got ${JSON.stringify(value)}`)
  }
  return value
}

export function asWord(value: Json | undefined): string {
  if (typeof value !== 'string') {
    throw new TypeError(`Expected a word, got ${JSON.stringify(value)}`)
  }
  return value
}

export function asList(value: Json | undefined): Json[] {
  if (!Array.isArray(value)) {
    throw new TypeError(`Expected a list, got ${JSON.stringify(value)}`)
  }
  return value
}

export function asRecord(value: Json | undefined): { [key: string]: Json } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`Expected an object, got ${JSON.stringify(value)}`)
  }
  return value
}

export function asNumbers(value: Json | undefined): number[] {
  return asList(value).map(asNumber)
}

export function asRecords(value: Json | undefined): { [key: string]: Json }[] {
  return asList(value).map(asRecord)
}

/** A number, or the one that stands for a missing value. */
export function numberOr(value: Json | undefined, otherwise: number): number {
  return value === undefined ? otherwise : asNumber(value)
}

function flat(value: Json | undefined): number[] {
  return Array.isArray(value) ? value.flatMap(flat) : [asNumber(value)]
}

function shapeOf(value: Json | undefined): number[] {
  return Array.isArray(value) ? [value.length, ...shapeOf(value[0])] : []
}

/** Rows of rows of numbers as a tensor. */
export function asTensor(value: Json | undefined): Tensor {
  return tensor(shapeOf(value), flat(value))
}

/** A tensor as rows of rows of numbers; without axes, the number. */
export function toRows({ shape, data }: Tensor): Json {
  const build = (axis: number, start: number, size: number): Json => {
    if (axis === shape.length) {
      return data[start] as number
    }
    const extent = shape[axis] as number
    const step = size / extent
    return Array.from({ length: extent }, (_, index) => build(axis + 1, start + index * step, step))
  }
  return build(0, 0, data.length)
}

/** One more picture and channel axis in front, [1][1][...], as the layers want it; and back. */
export function asLayer(value: Tensor, leading = 2): Tensor {
  return tensor([...new Array<number>(leading).fill(1), ...value.shape], value.data)
}

export function fromLayer(value: Tensor, leading = 2): Tensor {
  return tensor(value.shape.slice(leading), value.data)
}

/** Some cases ask for the bare result, some for it and more by name: the form of the expected value tells which. */
export function inForm(given: SeedCase, bare: Json, named: { [key: string]: Json }): Json {
  const wantsNames = typeof given.expected === 'object' && given.expected !== null && !Array.isArray(given.expected)
  return wantsNames ? named : bare
}
