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

/** Where a block of the ring z^M = e^iθ splits to, in the order that the passes store. */
function splits(angle: number, radix: 2 | 4): number[] {
  const root = angle / radix
  return radix === 2 ? [root, root + Math.PI] : [root, root + Math.PI, root + Math.PI / 2, root - Math.PI / 2]
}

/** w, w², w³ of a block. */
function powers(angle: number, radix: 2 | 4): number[] {
  return [1, 2, 3].flatMap((power) => [Math.cos((power * angle) / radix), Math.sin((power * angle) / radix)])
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
  let angles = [Math.PI / 2]
  for (let block = size; block > LEAF; block /= passes.length === 1 ? radix : 4) {
    const split = passes.length === 0 ? radix : 4
    passes.push({ size: block, blocks: angles.length, twiddles: place(passTable(angles, split)) })
    angles = angles.flatMap((angle) => splits(angle, split))
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

function passTable(angles: readonly number[], radix: 2 | 4): Float32Array {
  const table = new Float32Array(8 * angles.length)
  angles.forEach((angle, block) => table.set(powers(angle, radix), 8 * block))
  return table
}

function leafTable(angles: readonly number[]): Float32Array {
  const table = new Float32Array(32 * angles.length)
  angles.forEach((angle, block) => {
    table.set(powers(angle, 4), 32 * block)
    splits(angle, 4).forEach((child, lane) => {
      powers(child, 4).forEach((value, row) => {
        table[32 * block + 8 + 4 * row + lane] = value
      })
    })
  })
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
