/** Convolution layers: sums of products over the lines of all channels. */
import type { LayerPass } from '../engine'
import { filledSize, layerTaps } from '../layer-taps'
import { type Ground, type VideoCore, WORD } from './core'
import { windowOf } from './lay-kernel'
import type { StepPlace } from './layout'
import type { LinePlace, LineScratch, ListPlace } from './line-layout'
import type { PlainPlace } from './plain-layout'
import type { Rows } from './plain-step'
import { planesRead, type Window } from './plan'
import { type TermList, termWords, together, writeTerms } from './terms'

const WHITE = 255
const ALPHA = 3
/** Words of a term whose line has been looked up, at most. */
const FOUND = 3
const CACHE_LINE = 64

/** Also holds the row itself, whose alpha may stay, and the rows by which a block may begin above. */
export function layerWindow(stage: LayerPass): Window {
  const { top, bottom, left, right } = windowOf(layerTaps(stage))
  return { top: Math.min(0, top) - (stage.stride - 1), bottom: Math.max(0, bottom), left, right }
}

/** Terms of each output: for two rows at a time, or for the one row that a block has. Lines count from the window's top. */
function layerLists(stage: LayerPass, lineBytes: number): TermList[] {
  const taps = layerTaps(stage)
  const { top } = layerWindow(stage)
  return stage.weights.map((_, output) => {
    const terms = taps
      .filter((tap) => tap.output === output)
      .map(({ input, dy, dx, weight }) => ({
        line: dy - top,
        offset: dx + (input * lineBytes) / WORD,
        weights: [{ kind: 'real', value: weight } as const],
      }))
    return stage.stride === 1 ? together(terms) : { form: 'one', shift: 0, terms }
  })
}

export function placeLayer(ground: Ground, stage: LayerPass, lineBytes: number): PlainPlace {
  const lists = layerLists(stage, lineBytes).map((list): ListPlace => {
    const count = list.terms.length
    return { address: ground.reserve(count * termWords(list) * WORD), count, form: list.form, shift: 0 }
  })
  return { table: 0, count: 0, layer: { lists, foundBytes: foundBytes(stage) } }
}

/** Of each worker: the terms as they were found, and a line of each output, kept for the rows of its block. */
export function layerBytes(stage: LayerPass, sumBytes: number): number {
  return foundBytes(stage) + stage.weights.length * sumBytes
}

/** Two rows share terms, so that no output has more than twice its taps. */
function foundBytes(stage: LayerPass): number {
  const bytes = 2 * layerTaps(stage).length * FOUND * WORD
  return Math.ceil(bytes / CACHE_LINE) * CACHE_LINE
}

export function writeLayer(core: VideoCore, stage: LayerPass, { lineBytes }: LinePlace, { layer }: PlainPlace): void {
  layerLists(stage, lineBytes).forEach((list, output) => {
    const place = layer?.lists[output]
    if (place) writeTerms(core, place.address, list, WORD)
  })
}

/** Leaves two rows of outputs where sums lie. */
export function runLayer(
  core: VideoCore,
  place: StepPlace,
  stage: LayerPass,
  scratch: LineScratch,
  { y, from, to, size }: Rows,
): void {
  const { lines, step } = place
  const { run } = core
  const { stride, biases } = stage
  const filled = filledSize(stage, size)
  const { lists, foundBytes: foundSize } = lines.plain?.layer ?? { lists: [], foundBytes: 0 }
  const kept = scratch.own + foundSize
  if (stride === 1) {
    lists.forEach(({ address, count }, output) => {
      const out = scratch.sums + 2 * output * lines.sumBytes
      run.find2(address, count, scratch.table, 0, scratch.own)
      run.sums32(scratch.own, count, out, out + lines.below, size.width)
    })
  }
  for (let row = y; row < Math.min(to, y + 2); row++) {
    const out = scratch.sums + (row - y) * lines.below
    const lineOf = (channel: number): number => out + 2 * channel * lines.sumBytes
    const block = row - (row % stride)
    const isNew = stride > 1 && (row === from || row === block)
    lists.forEach(({ address, count }, output) => {
      const held = kept + output * lines.sumBytes
      if (isNew) {
        run.find1(address, count, scratch.table + (block - y) * WORD, 0, scratch.own)
        run.sum32(scratch.own, count, held, size.width)
        holdBlocks(core.floats, held / WORD, size.width, stride)
      }
      const sums = stride === 1 ? lineOf(output) : held
      run.scaled(sums, lineOf(output), size.width, 1, (biases[output] ?? 0) * WHITE)
      const first = row < filled.height ? filled.width : 0
      core.floats.fill(0, lineOf(output) / WORD + first, lineOf(output) / WORD + size.width)
    })
    for (let channel = lists.length; channel < planesRead(stage); channel++) {
      if (channel === ALPHA) {
        const own = core.ints[scratch.table / WORD + row - y - step.window.top] as number
        run.copy32(own + ALPHA * lines.lineBytes, lineOf(ALPHA), size.width)
      } else if (lists.length === 1) run.copy32(lineOf(0), lineOf(channel), size.width)
      else run.clear(lineOf(channel), size.width * WORD)
    }
  }
}

/** Each block has the value of its first pixel. */
function holdBlocks(values: Float32Array, at: number, n: number, stride: number): void {
  for (let x = 0; x < n; x++) if (x % stride !== 0) values[at + x] = values[at + x - 1] as number
}
