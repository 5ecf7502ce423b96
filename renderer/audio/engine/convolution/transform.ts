/** The passes of a transform and their twiddles: computed in double precision, kept as 32-bit floats. */
import { type Core, COMPLEX, FLOAT } from './core'

/** Values of the blocks that the last two passes take together. */
const LEAF = 16

export interface Pass {
  /** Values of a block. */
  size: number
  blocks: number
  /** Address of 8 floats a block. */
  twiddles: number
}

export interface Transform {
  /** Complex values; twice as many real samples. */
  size: number
  radix: 2 | 4
  root: Pass
  passes: readonly Pass[]
  /** Address of the addresses of the passes' twiddles, then that of the leaves': 32 floats for each block of 16 values. */
  tables: number
}

/** Later passes are all of radix 4. */
export function rootRadix(size: number): 2 | 4 {
  return Math.log2(size) % 2 === 0 ? 4 : 2
}

/** Of the `radix` blocks that a block of the ring z^M = e^iθ splits to, in the order that the passes store. */
function childAngle(angle: number, radix: 2 | 4, child: number): number {
  const root = angle / radix
  if (child === 0) return root
  if (child === 1) return root + Math.PI
  return child === 2 ? root + Math.PI / 2 : root - Math.PI / 2
}

/** The angles of all blocks after a split. */
function split(angles: Float64Array, radix: 2 | 4): Float64Array<ArrayBuffer> {
  const children = new Float64Array(radix * angles.length)
  for (let block = 0; block < angles.length; block++)
    for (let child = 0; child < radix; child++)
      children[radix * block + child] = childAngle(angles[block] as number, radix, child)
  return children
}

/** w, w², w³ of a block, real and imaginary parts in turn. Loops, for they run before they have been compiled. */
function putPowers(table: Float32Array, at: number, stride: number, angle: number, radix: 2 | 4): void {
  for (let power = 1; power <= 3; power++) {
    const phase = (power * angle) / radix
    table[at + (2 * power - 2) * stride] = Math.cos(phase)
    table[at + (2 * power - 1) * stride] = Math.sin(phase)
  }
}

/** Reserves and fills the tables of a transform. The memory is committed. @param size a power of two >= 128 */
export function placeTransform(core: Core, size: number): Transform {
  const radix = rootRadix(size)
  const passes: Pass[] = []
  const written: { address: number; values: Float32Array }[] = []
  const place = (values: Float32Array): number => {
    const address = core.reserve(values.byteLength)
    written.push({ address, values })
    return address
  }
  // A window of 2N real samples is the ring z^N = i.
  let angles = Float64Array.of(Math.PI / 2)
  for (let block = size; block > LEAF; block /= passes.length === 1 ? radix : 4) {
    const ways = passes.length === 0 ? radix : 4
    passes.push({ size: block, blocks: angles.length, twiddles: place(passTable(angles, ways)) })
    angles = split(angles, ways)
  }
  const leaves = place(leafTable(angles))
  const tables = core.reserve(4 * (passes.length + 1))
  core.commit()
  for (const { address, values } of written) core.write(address, values)
  const [root, ...rest] = passes
  if (!root) throw new RangeError(`A transform of ${size} values is too small`)
  core.integers.set([...rest.map(({ twiddles }) => twiddles), leaves], tables / FLOAT)
  return { size, radix, root, passes: rest, tables }
}

function passTable(angles: Float64Array, radix: 2 | 4): Float32Array {
  const table = new Float32Array(8 * angles.length)
  for (let block = 0; block < angles.length; block++) putPowers(table, 8 * block, 1, angles[block] as number, radix)
  return table
}

/** The block's own powers, then those of its children: a child in each lane. */
function leafTable(angles: Float64Array): Float32Array {
  const table = new Float32Array(32 * angles.length)
  for (let block = 0; block < angles.length; block++) {
    const angle = angles[block] as number
    putPowers(table, 32 * block, 1, angle, 4)
    for (let lane = 0; lane < 4; lane++) putPowers(table, 32 * block + 8 + lane, 4, childAngle(angle, 4, lane), 4)
  }
  return table
}

/**
 * Largest blocks of which all further passes are done at once: 32 KiB of values stay in the nearest cache, and 4 µs are no
 * long step.
 */
const TREE = 2048

/** The first pass that takes part in a tree; those before it go over the whole spectrum. */
export function treePass({ passes }: { passes: readonly { size: number }[] }): number {
  return passes.findIndex(({ size }) => size <= TREE)
}

/** The whole transform of a window: N older samples at `re`, N newer ones at `im`. */
export function forward({ run }: Core, transform: Transform, re: number, im: number, out: number): void {
  const { size, radix, root, passes, tables } = transform
  if (radix === 4) run.forwardRoot4(re, im, out, size, root.twiddles, 0, size / 16)
  else run.forwardRoot2(re, im, out, size, root.twiddles, 0, size / 8)
  const first = treePass(transform)
  for (let index = 0; index < first; index++) {
    const pass = passes[index] as Pass
    run.forwardPass(out, pass.size, pass.twiddles, pass.blocks, 0, pass.size / 16)
  }
  const tree = passes[first] as Pass
  run.forwardTree(out, tree.size, tables + 4 * first, 0, tree.blocks)
}

/** The newer N samples of a window, times N; the spectrum is used up. */
export function inverse({ run }: Core, transform: Transform, spectrum: number, out: number): void {
  const { size, radix, root, passes, tables } = transform
  const first = treePass(transform)
  const tree = passes[first] as Pass
  run.inverseTree(spectrum, tree.size, tables + 4 * first, 0, tree.blocks)
  for (let index = first - 1; index >= 0; index--) {
    const pass = passes[index] as Pass
    run.inversePass(spectrum, pass.size, pass.twiddles, pass.blocks, 0, pass.size / 16)
  }
  if (radix === 4) run.inverseRoot4(spectrum, out, size, root.twiddles, 0, size / 16)
  else run.inverseRoot2(spectrum, out, size, root.twiddles, 0, size / 8)
}

/** Bytes of a spectrum. */
export function spectrumBytes(size: number): number {
  return size * COMPLEX
}

/** Bytes of the tables, as `placeTransform` reserves them. */
export function tableBytes(size: number): number {
  let bytes = 128 * (size / LEAF)
  for (let block = size; block > LEAF; block /= 2) bytes += 32 * (size / block)
  return bytes
}
