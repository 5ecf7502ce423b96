import { type Tensor, tensor } from '../../shared/tensor/tensor'

/** How far a result may be off: |got - expected| <= abs + rel * |expected|. */
export type Tolerance = { abs: number; rel: number }

/** A case as it stands in the file. Numbers that JSON lacks are the strings "NaN", "Infinity", "-Infinity". */
export type StoredTensor = { shape: number[]; dtype: string; data: (number | string)[] }
export type StoredCase = {
  id: string
  op: string
  params: Record<string, unknown>
  inputs: Record<string, StoredTensor>
  expected: Record<string, StoredTensor>
  tol: Tolerance
}

/** Named results of one operation; the ones that the case expects are compared, others are ignored. */
export type Outputs = Record<string, Tensor>

/** Operations of one family by the name that stands in the case files. */
export type Operations = Record<string, (given: Given) => Outputs>

/** Reads a stored number, also the three strings. */
export function readNumber(value: number | string): number {
  if (typeof value === 'number') {
    return value
  }
  if (value === 'NaN' || value === 'Infinity' || value === '-Infinity') {
    return Number(value)
  }
  throw new TypeError(`"${value}" is neither a number nor one of "NaN", "Infinity", "-Infinity"`)
}

export function readTensor(stored: StoredTensor): Tensor {
  return tensor(stored.shape, Float64Array.from(stored.data, readNumber))
}

/** What a case gives to its operation. Every getter throws, naming what the case has, when the file does not fit the call. */
export class Given {
  readonly #tensors: Record<string, Tensor>
  readonly #params: Record<string, unknown>
  readonly #kinds: Record<string, string>

  /** `kinds` are the stored kinds of number (`dtype`) of the tensors, for the few operations that depend on them. */
  constructor(tensors: Record<string, Tensor>, params: Record<string, unknown>, kinds: Record<string, string> = {}) {
    this.#tensors = tensors
    this.#params = params
    this.#kinds = kinds
  }

  tensor(name: string): Tensor {
    const found = this.#tensors[name]
    if (!found) {
      throw new TypeError(`The case has no input "${name}"; it has: ${Object.keys(this.#tensors).join(', ') || 'none'}`)
    }
    return found
  }

  optionalTensor(name: string): Tensor | undefined {
    return this.#tensors[name]
  }

  /** The data of an input of one dimension. */
  vector(name: string): Float64Array {
    const found = this.tensor(name)
    if (found.shape.length !== 1) {
      throw new TypeError(`Input "${name}" has ${found.shape.length} dimensions, expected 1`)
    }
    return found.data
  }

  optionalVector(name: string): Float64Array | undefined {
    return this.has(name) ? this.vector(name) : undefined
  }

  has(name: string): boolean {
    return name in this.#tensors
  }

  /** True where the parameter is given and not null. */
  gives(name: string): boolean {
    return (this.#params[name] ?? null) !== null
  }

  /** Any parameter as it stands in the file; null when absent. */
  raw(name: string): unknown {
    return this.#params[name] ?? null
  }

  number(name: string): number {
    const value = this.raw(name)
    if (typeof value === 'number' || typeof value === 'string') {
      return readNumber(value)
    }
    throw new TypeError(`Parameter "${name}" is ${JSON.stringify(value)}, expected a number`)
  }

  optionalNumber(name: string): number | undefined {
    return this.gives(name) ? this.number(name) : undefined
  }

  numbers(name: string): number[] {
    const value = this.raw(name)
    if (!Array.isArray(value)) {
      throw new TypeError(`Parameter "${name}" is ${JSON.stringify(value)}, expected a list of numbers`)
    }
    return value.map((entry: unknown) => {
      if (typeof entry !== 'number' && typeof entry !== 'string') {
        throw new TypeError(`Parameter "${name}" holds ${JSON.stringify(entry)}, expected a number`)
      }
      return readNumber(entry)
    })
  }

  optionalNumbers(name: string): number[] | undefined {
    return this.gives(name) ? this.numbers(name) : undefined
  }

  /** A yes or no; ONNX writes 0 and 1. */
  flag(name: string): boolean {
    const value = this.raw(name)
    if (typeof value === 'boolean') {
      return value
    }
    if (value === 0 || value === 1) {
      return value === 1
    }
    throw new TypeError(`Parameter "${name}" is ${JSON.stringify(value)}, expected true or false`)
  }

  /** The kind of number in which an input is stored, one of those allowed. */
  kind<Kind extends string>(name: string, allowed: readonly Kind[]): Kind {
    const found = allowed.find((kind) => kind === this.#kinds[name])
    if (found === undefined) {
      throw new TypeError(`Input "${name}" holds ${this.#kinds[name]}, expected one of: ${allowed.join(', ')}`)
    }
    return found
  }

  /** One of the allowed words. */
  word<Word extends string>(name: string, allowed: readonly Word[]): Word {
    const value = this.raw(name)
    const found = allowed.find((word) => word === value)
    if (found === undefined) {
      throw new TypeError(`Parameter "${name}" is ${JSON.stringify(value)}, expected one of: ${allowed.join(', ')}`)
    }
    return found
  }
}
