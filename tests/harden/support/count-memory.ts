/** Counts what is allocated as typed arrays, as if nothing were ever given back: an upper bound that no collector hides. */

const KINDS = ['Uint8Array', 'Float32Array', 'Float64Array'] as const

interface Allocated {
  byteLength: number
}

let counted = 0
let isCounting = false

/** Bytes since the last call. */
export function takeCountedBytes(): number {
  const bytes = counted
  counted = 0
  return bytes
}

/** Replaces constructors and copying methods of this thread for good. Views of a buffer that exists are free. */
export function countAllocations(): void {
  if (isCounting) return
  isCounting = true
  for (const kind of KINDS) {
    const counting = new Proxy(globalThis[kind], {
      construct(target, args: unknown[]) {
        const made = Reflect.construct(target, args) as Allocated
        if (!(args[0] instanceof ArrayBuffer)) counted += made.byteLength
        return made
      },
    })
    Object.defineProperty(globalThis, kind, { value: counting, configurable: true, writable: true })
  }
  const prototype: object = Object.getPrototypeOf(Float64Array.prototype)
  for (const method of ['slice', 'map'] as const) {
    const original = (prototype as Float64Array)[method] as (...args: unknown[]) => Allocated
    const value = function (this: unknown, ...args: unknown[]) {
      const made = original.apply(this, args)
      counted += made.byteLength
      return made
    }
    Object.defineProperty(prototype, method, { value, configurable: true, writable: true })
  }
}
