/** Size and nesting of a payload, bounded before any schema walks it. Pure. */
import type { RequestKey } from '../../../shared/ipc/contract'
import { MAX_FILE_BYTES } from '../../../shared/sound-files/sound'

export interface PayloadLimits {
  depth: number
  /** Values of any kind, keys included. */
  nodes: number
  /** UTF-16 code units of all strings and keys together. */
  text: number
  bytes: number
}

/**
 * A chain of 32 stages has some 2,000 values, 256 devices with names of 512 fit in 600,000 characters; an artefact is one
 * block of bytes.
 */
export const PAYLOAD_LIMITS: PayloadLimits = { depth: 16, nodes: 20_000, text: 2 ** 20, bytes: 64 * 2 ** 20 }

/** One request carries a whole file. */
const FILE_LIMITS: PayloadLimits = { ...PAYLOAD_LIMITS, bytes: MAX_FILE_BYTES }

export function limitsFor(key: RequestKey): PayloadLimits {
  return key === 'asset:put' ? FILE_LIMITS : PAYLOAD_LIMITS
}

/**
 * Only plain objects, arrays, primitives and Uint8Array pass: what the structured clone can carry beyond them (maps,
 * dates, cycles, errors) no contract names. A cycle ends at the depth limit, a value shared many times at the node limit.
 * @returns what is wrong, or undefined.
 */
export function payloadFault(payload: unknown, limits: PayloadLimits = PAYLOAD_LIMITS): string | undefined {
  let nodes = 0
  let text = 0
  let bytes = 0

  function visit(value: unknown, depth: number): string | undefined {
    if (++nodes > limits.nodes) return 'too many values'
    if (depth > limits.depth) return 'nested too deeply'
    if (typeof value === 'string') return (text += value.length) > limits.text ? 'too much text' : undefined
    if (typeof value !== 'object' || value === null) return isPlainPrimitive(value) ? undefined : `a ${typeof value}`
    if (value instanceof Uint8Array) return (bytes += value.byteLength) > limits.bytes ? 'too many bytes' : undefined
    if (Array.isArray(value)) return visitArray(value, depth)
    return isPlainObject(value) ? visitEntries(value, depth) : 'an object of a special kind'
  }

  function visitArray(values: readonly unknown[], depth: number): string | undefined {
    if (values.length > limits.nodes) return 'too many values'
    for (const value of values) {
      const fault = visit(value, depth + 1)
      if (fault) return fault
    }
    return undefined
  }

  function visitEntries(value: object, depth: number): string | undefined {
    for (const [key, each] of Object.entries(value)) {
      if (key === '__proto__') return 'a forbidden key'
      text += key.length
      const fault = text > limits.text ? 'too much text' : visit(each, depth + 1)
      if (fault) return fault
    }
    return undefined
  }

  return visit(payload, 0)
}

function isPlainPrimitive(value: unknown): boolean {
  return value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean'
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
