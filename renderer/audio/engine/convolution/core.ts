/** The WASM primitives and their memory, laid out once by the driver. The sources are in `../wasm`. */

/** Samples of the smallest partition; the beat to which all work is cut. */
export const BLOCK = 128
/** No kernel takes more, whatever its length. */
export const MEMORY_LIMIT = 2 ** 30
/** Bytes of a 32-bit float, and of a complex value of two. */
export const FLOAT = 4
export const COMPLEX = 8
const PAGE = 65_536
/** Words of a page of the system, at least. */
const SYSTEM_PAGE = 1024
/** Words that are seen to in a block. */
const TOUCHED = 4 * SYSTEM_PAGE
/** One cache line; SIMD loads stay within it. */
const ALIGNMENT = 64

/** All addresses and lengths named `bytes` are in bytes. */
export interface Primitives {
  forwardRoot2(re: number, im: number, out: number, size: number, twiddles: number, from: number, to: number): void
  forwardRoot4(re: number, im: number, out: number, size: number, twiddles: number, from: number, to: number): void
  forwardPass(buffer: number, size: number, twiddles: number, blocks: number, from: number, to: number): void
  forwardTree(buffer: number, size: number, tables: number, block: number, blocks: number): void
  inverseTree(buffer: number, size: number, tables: number, block: number, blocks: number): void
  inversePass(buffer: number, size: number, twiddles: number, blocks: number, from: number, to: number): void
  inverseRoot2(buffer: number, out: number, size: number, twiddles: number, from: number, to: number): void
  inverseRoot4(buffer: number, out: number, size: number, twiddles: number, from: number, to: number): void
  forwardBlock(re: number, im: number, out: number, root: number, tables: number): void
  inverseBlock(spectrum: number, out: number, root: number, tables: number): void
  multiplySum(
    sum: number,
    from: number,
    bytes: number,
    more: number,
    terms: number,
    count: number,
    line: number,
    newest: number,
    slots: number,
    stride: number,
    spectra: number,
  ): void
  clean(source: number, first: number, second: number, n: number): void
  clean4(source: number, first: number, second: number, n: number): void
  deliver(samples: number, to: number, n: number): void
  add(samples: number, more: number, n: number): void
  blend(samples: number, next: number, n: number, position: number, step: number): void
  direct(out: number, x: number, taps: number, count: number, n: number, add: number): void
}

/**
 * Instances that nobody uses any more. Only a collection would give their memory back, and a thread that makes no garbage
 * has none; after some dozens no further memory would be granted.
 */
const idle = new WeakMap<WebAssembly.Module, WebAssembly.Instance[]>()

/** Lets the memory go that nobody uses: no further chain will be made where this is called. */
export function forgetIdle(module: WebAssembly.Module): void {
  idle.delete(module)
}

/** An instance of the module with a memory of its own; `reserve` until `commit`, then the memory stays as it is. */
export class Core {
  readonly run: Primitives
  /** The whole memory; replaced by `commit`. */
  floats: Float32Array
  /** The same memory. */
  integers: Int32Array
  private readonly memory: WebAssembly.Memory
  private top = PAGE
  private touched = 0
  private readonly instance: WebAssembly.Instance

  constructor(private readonly module: WebAssembly.Module) {
    const used = idle.get(module)?.pop()
    this.instance = used ?? new WebAssembly.Instance(module)
    const { exports } = this.instance
    this.run = exports as unknown as Primitives
    this.memory = exports.memory as WebAssembly.Memory
    this.floats = new Float32Array(this.memory.buffer)
    this.integers = new Int32Array(this.memory.buffer)
    if (used) this.floats.fill(0, PAGE / FLOAT)
  }

  /** @returns the address of memory that will hold zeros */
  reserve(bytes: number): number {
    const address = this.top
    this.top += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT
    return address
  }

  reserved(): number {
    return this.top
  }

  /** Makes what was reserved usable. @throws RangeError beyond the limit. */
  commit(): void {
    if (this.top > MEMORY_LIMIT) throw new RangeError(`${this.top} bytes are more than ${MEMORY_LIMIT}`)
    const missing = Math.ceil((this.top - this.memory.buffer.byteLength) / PAGE)
    if (missing > 0) this.memory.grow(missing)
    this.floats = new Float32Array(this.memory.buffer)
    this.integers = new Int32Array(this.memory.buffer)
  }

  /** Hands the memory to whoever comes next; nothing of this instance may be used any more. */
  release(): void {
    idle.set(this.module, [...(idle.get(this.module) ?? []), this.instance])
  }

  /**
   * Writes to some pages more, until all have been written: the system gives a page only then, and for a large kernel that
   * takes longer than a block lasts when all of them are asked for at once. By whole numbers: Chromium's audio thread takes
   * small floats for zero, and so would destroy every table of whole numbers it reads as floats.
   */
  touch(): void {
    const { integers } = this
    const end = Math.min(this.touched + TOUCHED, integers.length)
    for (let at = this.touched; at < end; at += SYSTEM_PAGE) {
      const value = integers[at] as number
      integers[at] = value
    }
    this.touched = end
  }

  write(address: number, values: Float32Array): void {
    this.floats.set(values, address / FLOAT)
  }

  clear(address: number, bytes: number): void {
    this.floats.fill(0, address / FLOAT, (address + bytes) / FLOAT)
  }

  pages(): number {
    return this.memory.buffer.byteLength / PAGE
  }
}
