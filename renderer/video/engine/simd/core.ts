/** The WASM primitives over one memory, which several workers may share. The sources are in `../wasm`. */

/** Bytes of a real and of an address. */
export const WORD = 4
const PAGE = 65_536
/** One cache line. */
const ALIGNMENT = 64
/** Pages a memory may have at most: 1 GiB, enough for a chain on 4K. The shared module is compiled with the same. */
export const MAXIMUM_PAGES = 16_384

/** All addresses, offsets and lengths named `bytes`, `stride`, `shift` are in bytes; `n` counts pixels. */
export interface Primitives {
  lines16(row: number, line: number, stride: number, n: number): void
  channel16(row: number, line: number, channel: number, n: number): void
  channel32(row: number, line: number, channel: number, n: number): void
  luma8(row: number, line: number, n: number, r: number, g: number, b: number): void
  luma32(red: number, green: number, blue: number, line: number, n: number, r: number, g: number, b: number): void
  copy32(from: number, to: number, n: number): void
  pad16(line: number, table: number, left: number, right: number, n: number): void
  pad32(line: number, table: number, left: number, right: number, n: number): void
  clear(line: number, bytes: number): void
  find1(terms: number, count: number, lines: number, shift: number, found: number): void
  find2(terms: number, count: number, lines: number, shift: number, found: number): void
  findStacked(terms: number, count: number, lines: number, shift: number, found: number): void
  added16(a: number, b: number, out: number, n: number): void
  stacked16(found: number, count: number, one: number, two: number, n: number, shift: number): void
  sum16(found: number, count: number, out: number, n: number): void
  sum32(found: number, count: number, out: number, n: number): void
  sums16(found: number, count: number, one: number, two: number, n: number): void
  sums32(found: number, count: number, one: number, two: number, n: number): void
  scaled(sum: number, out: number, n: number, scale: number, bias: number): void
  magnitude(one: number, two: number, out: number, n: number): void
  mixed(x: number, value: number, out: number, n: number, mix: number): void
  mixedBy(x: number, value: number, out: number, shares: number, n: number): void
  pack(
    red: number,
    green: number,
    blue: number,
    source: number,
    out: number,
    n: number,
    scale: number,
    bias: number,
  ): void
  packAlpha(line: number, out: number, n: number): void
  rectified(line: number, out: number, n: number, zero: number): void
  absolute(line: number, out: number, n: number, zero: number): void
  decided(line: number, out: number, n: number, from: number): void
  powered(line: number, out: number, n: number, exponent: number): void
  levelled(line: number, out: number, n: number, black: number, factor: number, exponent: number): void
  decoded(line: number, out: number, n: number): void
  encoded(line: number, out: number, n: number): void
  medians(
    table: number,
    size: number,
    shift: number,
    pairs: number,
    count: number,
    slots: number,
    middle: number,
    out: number,
    n: number,
  ): void
  bilateral(
    neighbours: number,
    count: number,
    table: number,
    planes: number,
    stride: number,
    own: number,
    out: number,
    outStride: number,
    n: number,
    factor: number,
  ): void
  largest(into: number, line: number, n: number): void
  added(into: number, line: number, n: number): void
  blocks(line: number, out: number, n: number, size: number, rows: number): void
  forward(re: number, im: number, stride: number, length: number, columns: number, roots: number): void
  inverse(re: number, im: number, stride: number, length: number, columns: number, roots: number): void
  turned(from: number, stride: number, to: number, toStride: number, rows: number, columns: number): void
  multiplied(re: number, im: number, byRe: number, byIm: number, bytes: number): void
  quartered16(a: number, b: number, c: number, d: number, out: number, n: number): void
  quartered32(a: number, b: number, c: number, d: number, out: number, n: number): void
  quadrupled(line: number, out: number, n: number): void
  quarteredPixels(a: number, b: number, c: number, d: number, out: number, n: number): void
  quarteredRim(a: number, b: number, c: number, d: number, table: number, out: number, n: number): void
  narrowedPixels(sums: number, out: number, n: number, scale: number, bias: number): void
  risenPixels(upper: number, lower: number, share: number, source: number, out: number, n: number): void
  copyRows(from: number, stride: number, to: number, toStride: number, rows: number, n: number, width: number): void
  coloured(
    luma: number,
    blue: number,
    red: number,
    alpha: number,
    out: number,
    n: number,
    pattern: number,
    step: number,
    dark: number,
    whole: number,
    redByRed: number,
    greenByBlue: number,
    greenByRed: number,
    blueByBlue: number,
  ): void
  directions(one: number, two: number, red: number, green: number, blue: number, n: number): void
}

/** An instance of the module on a memory; `view` again after the memory has grown. */
export class VideoCore {
  readonly run: Primitives
  bytes = new Uint8Array()
  ints = new Int32Array()
  floats = new Float32Array()

  constructor(
    module: WebAssembly.Module,
    readonly memory: WebAssembly.Memory,
  ) {
    this.run = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Primitives
    this.view()
  }

  /** Grows the memory where it is too small. @throws RangeError beyond 1 GiB */
  ensure(bytes: number): void {
    const pages = Math.ceil(bytes / PAGE)
    if (pages > MAXIMUM_PAGES) throw new RangeError(`A chain on this size needs ${bytes} bytes, more than 1 GiB`)
    const missing = pages - this.memory.buffer.byteLength / PAGE
    if (missing > 0) this.memory.grow(missing)
    this.view()
  }

  view(): void {
    if (this.bytes.buffer === this.memory.buffer) return
    this.bytes = new Uint8Array(this.memory.buffer)
    this.ints = new Int32Array(this.memory.buffer)
    this.floats = new Float32Array(this.memory.buffer)
  }
}

/** @param shared for several workers; takes the module that was compiled for it */
export function createMemory(shared: boolean): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: 1, maximum: MAXIMUM_PAGES, shared })
}

/** Hands out addresses, one after the other; nothing is given back. */
export class Ground {
  /** Address 0 is left free, so that 0 can mean none. */
  private top = ALIGNMENT

  reserve(bytes: number): number {
    const address = this.top
    this.top += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT
    return address
  }

  reserved(): number {
    return this.top
  }
}
