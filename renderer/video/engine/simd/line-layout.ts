/** Memory of a step that slides over lines. */
import { FACTOR } from '../../../../shared/pyramid/small-line'
import type { PictureSize } from '../engine'
import { type Ground, WORD } from './core'
import { type Form, kernelTerms, type TermList, termWords, windowLines } from './terms'
import { blockBytes, placeSpectral, type SpectralPlace, spectralOf } from './spectral-layout'
import { type PixelPyramidPlace, placePixelPyramid } from './pyramid-pixels'
import { placePyramid, type PyramidPlace, pyramidOfStep } from './pyramid-step'
import { isKernels, planesMade, planesRead, type SimdStep } from './plan'
import { ownBytes, placePlain, type PlainPlace } from './plain-layout'

/** Outputs are summed in groups of 16; a line is read up to two groups further. */
const GROUP = 16
/** Bytes before a line that keep its first sample on a whole vector. */
const VECTOR = 16

/** What each worker has for itself. */
export interface LineScratch {
  /** Slots of lines, one after the other; a slot holds the line of each plane. */
  lines: number
  /** Addresses of the lines in the window of the output row, then of the sums down the columns. */
  table: number
  /** Terms with their addresses. */
  found: number
  /** Lines summed down the columns. */
  columns: number
  /** What a plain stage keeps to itself, or a block of sums. */
  own: number
  /** For two rows of outputs two lines of sums for each plane, and the four channels as they came in. */
  sums: number
  before: number
}

export interface LinePlace {
  /** Lines of the window of two rows of outputs, of a tile, or of a row of small samples. */
  rows: number
  planes: number
  left: number
  right: number
  /** Bytes from one line to the next, and from the start of a line to column 0. */
  lineBytes: number
  room: number
  /** Bytes of a line of sums, which may reach beyond both rims. */
  sumBytes: number
  /** Bytes from the sums of one row of outputs to those of the row below. */
  below: number
  /** Tables of a plain stage. */
  plain: PlainPlace | undefined
  /** Of a step that goes through the spectrum. */
  spectral: SpectralPlace | undefined
  /** Of a step that is approximated. */
  pyramid: PyramidPlace | undefined
  /** The same where pixels stay as they lie. */
  pixels: PixelPyramidPlace | undefined
  /** For each kernel its terms. */
  terms: readonly KernelPlace[]
  padTable: number
  scratch: readonly LineScratch[]
}

export interface ListPlace {
  address: number
  count: number
  form: Form
  shift: number
}

/** `down` for both rows of outputs together; `across` for each, or one for both. */
export interface KernelPlace {
  down: readonly ListPlace[]
  across: readonly ListPlace[]
}

export function placeLines(ground: Ground, step: SimdStep, size: PictureSize, workers: number): LinePlace {
  const { window, way, stage } = step
  const { width } = size
  const pyramid = pyramidOfStep(step)
  const sample = way.arithmetic.kind === 'int16' ? 2 : WORD
  const [left, right] = [Math.max(0, -window.left), Math.max(0, window.right)]
  const method = spectralOf(step)
  const rows = method ? method.tile.rows : pyramid ? FACTOR : windowLines(step)
  const planes = planesRead(stage)
  const room = Math.ceil((left * sample) / VECTOR) * VECTOR
  const reach = left + width + right
  const lineBytes = room + Math.ceil((width + right + 2 * GROUP) / GROUP) * GROUP * sample
  const sumBytes = Math.ceil((reach + 2 * GROUP) / GROUP) * GROUP * WORD
  const lists = way.kernels.map((kernel) => kernelTerms(step, kernel))
  const longest = Math.max(
    0,
    ...lists.flatMap(({ across, down }) => [...across, ...down]).map(({ terms }) => terms.length),
  )
  const columns = Math.max(0, ...lists.map(({ down }) => down.length))
  const scratch = Array.from({ length: workers }, () => ({
    lines: ground.reserve(rows * planes * lineBytes),
    table: ground.reserve((rows + 2 * columns) * WORD),
    found: ground.reserve(longest * 4 * WORD),
    columns: ground.reserve(2 * columns * sumBytes),
    own: ground.reserve(method ? blockBytes(method, step, sumBytes) : ownBytes(stage, sumBytes)),
    sums: ground.reserve(4 * planesMade(stage) * sumBytes),
    before: ground.reserve(4 * sumBytes),
  }))
  const list = (terms: TermList): ListPlace => ({
    address: ground.reserve(terms.terms.length * termWords(terms) * WORD),
    count: terms.terms.length,
    form: terms.form,
    shift: terms.shift,
  })
  return {
    rows,
    planes,
    left,
    right,
    lineBytes,
    room,
    sumBytes,
    below: 2 * planesMade(stage) * sumBytes,
    plain: isKernels(stage) ? undefined : placePlain(ground, stage, lineBytes),
    spectral: method && placeSpectral(ground, method, workers),
    pyramid: pyramid && !pyramid.pixels ? placePyramid(ground, pyramid, planes, size, workers) : undefined,
    pixels: pyramid?.pixels ? placePixelPyramid(ground, pyramid, size, workers) : undefined,
    terms: lists.map(({ down, across }) => ({ down: down.map(list), across: across.map(list) })),
    padTable: ground.reserve((left + right) * WORD),
    scratch,
  }
}
