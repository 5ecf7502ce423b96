/** Makes passes ready that are drawn in layers: a block of outputs a fragment, then the layers put together. */
import type { Pixels } from '../../../shared/units'
import type { KernelPass, PictureSize } from '../engine/engine'
import { windowOf } from '../engine/simd/lay-kernel'
import type { Tap, Window } from '../engine/simd/plan'
import { createBorderSampler, isSampled } from './border-sampler'
import type { GlWay } from './gl-ways'
import { readingOf } from './kernel-shader'
import { layeredShader, type LayeredSums, layerPart, layWeights, type SumTerm } from './layered-sums'
import { type Block, createLayers, deleteLayers, type LayerFormat, type Layers, placeInLayers } from './layers'
import type { Draw, PreparedPass } from './prepared-pass'
import type { ProgramCache } from './program-cache'
import { cellsOver, type Reach, reachOf, type Rectangle, type Regions, splitGrid, splitRegions } from './regions'
import { chosenWeights, fragmentOf, readingKey } from './shader-frame'
import type { Target } from './target'

/** The compiler is waited for once more; of more taps it would be seen. */
const MOST_SETTLED = 32
/** Units before it are those of a pass's own textures. */
const FIRST_LAYER_UNIT = 2

/** What passes in layers are made with and for. */
export interface LayerDrawing {
  gl: WebGL2RenderingContext
  programs: ProgramCache
  size: PictureSize
  format: LayerFormat
  /** Few taps may be compiled with their numbers. */
  settled: boolean
}

/** @param rim draws where the border decides, which is not drawn in layers */
export function prepareBlocks(
  drawing: LayerDrawing,
  pass: KernelPass,
  kernels: readonly (readonly Tap[])[],
  { block, loop }: Extract<GlWay, { kind: 'blocks' }>,
  rim: PreparedPass,
): PreparedPass {
  const { gl, size, format, settled } = drawing
  const layers = createLayers(gl, size, block, format)
  const window = windowOf(kernels.flat())
  const terms = kernels.map((taps, k): SumTerm => ({ input: 0, sum: k === 0 ? 'a' : 'b', taps }))
  const { interior } = splitRegions(size, borderReach(pass, window))
  const { scale, bias } = pass
  const made = {
    pass,
    block,
    terms,
    window,
    loop,
    scale,
    bias,
    settled: settled && kernels.flat().length <= MOST_SETTLED,
  }
  const cells = { interior: interior && cellsOver(interior, block), rim: [] }
  const drawSums = prepareSums(drawing, layers, made, cells)
  const sampler = createBorderSampler(gl, pass.border)
  const woven = weave(drawing, pass, layers, interior ? [interior] : [])
  return {
    draws: [...woven.draws, ...rim.draws],
    mix: pass.mix,
    begin(source, from) {
      bindPicture(gl, source, sampler)
      drawSums(from)
    },
    set(program) {
      woven.set(program)
      rim.set(program)
    },
    dispose() {
      rim.dispose()
      deleteLayers(gl, layers)
      gl.deleteSampler(sampler)
    },
  }
}

export function prepareSeparable(
  drawing: LayerDrawing,
  pass: KernelPass,
  { parts, length }: Extract<GlWay, { kind: 'separable' }>,
): PreparedPass {
  const { gl, size, format, settled } = drawing
  const [down, across]: [Block, Block] = [
    { columns: 1, rows: length },
    { columns: length, rows: 1 },
  ]
  const products = parts.flatMap(({ column, row }) => [...column, ...row]).length
  const common = { pass, loop: false, settled: settled && products <= MOST_SETTLED }
  const columns = parts.map(({ column }) => {
    const layers = createLayers(gl, size, down, format)
    const window = windowOf(column)
    const terms: SumTerm[] = [{ input: 0, sum: 'a', taps: column }]
    const made = { ...common, block: down, terms, window, scale: 1, bias: 0 }
    return { layers, draw: prepareSums(drawing, layers, made, splitGrid(size, borderReach(pass, window), down)) }
  })
  const layers = createLayers(gl, size, across, format)
  const window = windowOf(parts.flatMap(({ row }) => row))
  const terms = parts.map(({ row }, input): SumTerm => ({ input, sum: 'a', taps: row }))
  const { scale, bias } = pass
  const made = { ...common, block: across, terms, window, scale, bias, from: down }
  const drawRows = prepareSums(drawing, layers, made, splitGrid(size, borderReach(pass, window), across))
  const sampler = createBorderSampler(gl, pass.border)
  return {
    ...weave(drawing, pass, layers, [{ x: 0, y: 0, ...size }]),
    begin(source, from) {
      bindPicture(gl, source, sampler)
      const first = firstRead(pass, window, size, from)
      for (const { draw } of columns) draw(first)
      columns.forEach((column, input) => bindLayers(gl, FIRST_LAYER_UNIT + input, column.layers, sampler))
      drawRows(from)
      columns.forEach((_, input) => gl.bindSampler(FIRST_LAYER_UNIT + input, null))
    },
    dispose() {
      for (const each of [layers, ...columns.map((column) => column.layers)]) deleteLayers(gl, each)
      gl.deleteSampler(sampler)
    },
  }
}

/** Borders that turn back or around read the other side of the line, too. */
export function firstRead(
  { border }: KernelPass,
  { left, right }: { left: Pixels; right: Pixels },
  size: PictureSize,
  from: Pixels,
): Pixels {
  if (border === 'wrap') return 0
  return Math.max(0, Math.min(from + Math.min(0, left), size.width - 1 - Math.max(0, right)))
}

/** How far the border rule is asked for: nowhere, where sampling goes on by itself. */
function borderReach({ border }: KernelPass | LayeredSums['pass'], { top, bottom, left, right }: Window): Reach {
  if (isSampled(border)) return reachOf([])
  return reachOf([
    { dx: left, dy: top },
    { dx: right, dy: bottom },
  ])
}

/** The source stands bound where it is read. @returns draws the sums from a column on */
function prepareSums(
  { gl, programs, size }: LayerDrawing,
  layers: Layers,
  sums: LayeredSums,
  cells: Regions,
): (from: Pixels) => void {
  const { pass, block, scale, bias } = sums
  const weights = layWeights(sums)
  const draws = (
    [
      ['interior', cells.interior ? [cells.interior] : []],
      ['rim', cells.rim],
    ] as const
  ).flatMap(([region, rectangles]): Draw[] => {
    if (rectangles.length === 0) return []
    const { key, fragment } = layeredShader(sums, region)
    return [{ program: programs.forSource(key, fragment), rectangles }]
  })
  const inputs = new Set(sums.terms.map(({ input }) => input))
  return (from) => {
    gl.bindFramebuffer(gl.FRAMEBUFFER, layers.framebuffer)
    gl.viewport(0, 0, layers.grid.width, layers.grid.height)
    gl.enable(gl.SCISSOR_TEST)
    for (const { program, rectangles } of draws) {
      gl.useProgram(program.handle)
      gl.uniform2i(program.uniform('size'), size.width, size.height)
      gl.uniform2f(program.uniform('scaleBias'), scale, bias)
      gl.uniform4fv(program.uniform('w[0]'), weights)
      gl.uniform4f(program.uniform('chosen'), ...chosenWeights(pass))
      if (sums.from) {
        for (const input of inputs) gl.uniform1i(program.uniform(`input${input}`), FIRST_LAYER_UNIT + input)
      }
      for (const { x, y, width, height } of rectangles) {
        const left = Math.max(x, Math.floor(from / block.columns))
        if (left >= x + width) continue
        gl.scissor(left, y, x + width - left, height)
        gl.drawArrays(gl.TRIANGLES, 0, 3)
      }
    }
    gl.disable(gl.SCISSOR_TEST)
  }
}

/** Puts layers together to the pass's own picture, mixed with what came in. */
function weave(
  { gl, programs }: LayerDrawing,
  pass: KernelPass,
  layers: Layers,
  rectangles: readonly Rectangle[],
): Pick<PreparedPass, 'draws' | 'mix' | 'set'> {
  const { columns, rows } = layers.block
  const reading = readingOf(pass)
  const program = programs.forSource(
    `weave|${columns}×${rows}|${readingKey(pass)}|${reading.made ?? ''}|${reading.whole ?? false}`,
    fragmentOf({
      ...reading,
      declarations: 'precision highp sampler2DArray;\nuniform sampler2DArray layers;',
      body: `  filtered = texelFetch(layers, ${placeInLayers(layers.block)}, 0).${layerPart(pass)};`,
    }),
  )
  return {
    draws: rectangles.length > 0 ? [{ program, rectangles }] : [],
    mix: pass.mix,
    set(woven) {
      bindLayers(gl, FIRST_LAYER_UNIT, layers, null)
      gl.uniform1i(woven.uniform('layers'), FIRST_LAYER_UNIT)
    },
  }
}

function bindPicture(gl: WebGL2RenderingContext, { texture }: Target, sampler: WebGLSampler | null): void {
  gl.bindTexture(gl.TEXTURE_2D, texture)
  gl.bindSampler(0, sampler)
}

function bindLayers(gl: WebGL2RenderingContext, unit: number, { texture }: Layers, sampler: WebGLSampler | null): void {
  gl.activeTexture(gl.TEXTURE0 + unit)
  gl.bindTexture(gl.TEXTURE_2D_ARRAY, texture)
  gl.bindSampler(unit, sampler)
  gl.activeTexture(gl.TEXTURE0)
}
