/** Memory of a step that goes through the spectrum, and what is written there once: roots, and the spectrum of the kernel. */
import { type Ground, type VideoCore, WORD } from './core'
import { planesMade, type SimdStep } from './plan'
import type { SpectralMethod } from './spectral-tiles'

/** Bytes that keep the rows of a tile from falling on the same places of the cache. */
const APART = 64

/** A tile of complex reals, real and imaginary parts apart. */
export interface Tile {
  re: number
  im: number
  stride: number
}

export interface SpectralPlace {
  method: SpectralMethod
  /** Of lengths down and across the tile. */
  roots: { rows: number; columns: number }
  /** Turned, and divided by the number of points. */
  spectrum: Tile
  /** For each worker a tile, and the same turned. */
  tiles: readonly { upright: Tile; turned: Tile }[]
}

/** The step's method, if it goes through the spectrum. */
export function spectralOf({ way }: Pick<SimdStep, 'way'>): SpectralMethod | undefined {
  const [only] = way.kernels
  return only?.kind === 'spectral' ? only : undefined
}

export function placeSpectral(ground: Ground, method: SpectralMethod, workers: number): SpectralPlace {
  const { rows, columns } = method.tile
  const tile = (down: number, across: number): Tile => {
    const stride = across * WORD + APART
    return { re: ground.reserve(down * stride + APART), im: ground.reserve(down * stride), stride }
  }
  return {
    method,
    roots: {
      rows: ground.reserve(rootsOf(rows).length * WORD),
      columns: ground.reserve(rootsOf(columns).length * WORD),
    },
    spectrum: tile(columns, rows),
    tiles: Array.from({ length: workers }, () => ({ upright: tile(rows, columns), turned: tile(columns, rows) })),
  }
}

/** Bytes of the block of sums that each worker keeps, with two lines for each plane as for other sums. */
export function blockBytes({ block }: SpectralMethod, step: SimdStep, sumBytes: number): number {
  return block.rows * 2 * planesMade(step.stage) * sumBytes
}

export function writeSpectral(
  core: VideoCore,
  { step: { window }, place }: { step: SimdStep; place: SpectralPlace },
): void {
  const { method, roots, spectrum } = place
  const { rows, columns } = method.tile
  core.floats.set(rootsOf(rows), roots.rows / WORD)
  core.floats.set(rootsOf(columns), roots.columns / WORD)
  const upright = place.tiles[0]?.upright
  if (!upright) throw new Error('There is always a worker')
  for (const part of [upright.re, upright.im]) core.run.clear(part, rows * upright.stride)
  for (const { dy, dx, weight } of method.taps) {
    // A tap reads what lies further on, so it stands at as many places before 0, around the tile.
    const [y, x] = [(rows - (dy - window.top)) % rows, (columns - (dx - window.left)) % columns]
    core.floats[(upright.re + y * upright.stride) / WORD + x] = weight / (rows * columns)
  }
  transform(core, place, upright, spectrum, columns)
}

/** A tile to its turned spectrum; only the first `filled` columns may hold anything. */
export function transform(
  core: VideoCore,
  { method, roots }: SpectralPlace,
  from: Tile,
  to: Tile,
  filled: number,
): void {
  const { run } = core
  const { rows, columns } = method.tile
  run.forward(from.re, from.im, from.stride, rows, filled, roots.rows)
  run.turned(from.re, from.stride, to.re, to.stride, rows, columns)
  run.turned(from.im, from.stride, to.im, to.stride, rows, columns)
  run.forward(to.re, to.im, to.stride, columns, rows, roots.columns)
}

/**
 * Cosines and sines of the levels of a transform, longest span first: of halves where the length is no power of four, then
 * for each row of a quarter but the first the powers 1, 2 and 3.
 */
export function rootsOf(length: number): Float32Array {
  const roots: number[] = []
  const push = (turns: number): void => {
    roots.push(Math.cos(2 * Math.PI * turns), 0 - Math.sin(2 * Math.PI * turns))
  }
  let span = length
  if (Math.log2(span) % 2 === 1) {
    for (let j = 0; j < span / 2; j++) push(j / span)
    span /= 2
  }
  for (; span >= 4; span /= 4) {
    for (let j = 1; j < span / 4; j++) for (const power of [1, 2, 3]) push((power * j) / span)
  }
  return Float32Array.from(roots)
}
