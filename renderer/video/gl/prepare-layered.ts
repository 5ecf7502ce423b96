/** Makes passes ready that are drawn in layers: a block of outputs a fragment, then the layers put together. */
import type { Pixels } from '../../../shared/units'
import type { KernelPass, PictureSize } from '../engine/engine'
import { windowOf } from '../engine/simd/lay-kernel'
import type { SeparablePart, Tap, Window } from '../engine/simd/plan'
import { createBorderSampler, isSampled } from './border-sampler'
import { layeredShader, type LayeredSums, layerPart, layWeights, type SumTerm } from './layered-sums'
import { type Block, createLayers, deleteLayers, type LayerFormat, type Layers, placeInLayers } from './layers'
import type { Draw, PreparedPass } from './prepared-pass'
import type { ProgramCache } from './program-cache'
import { cellsOver, type Reach, reachOf, type Rectangle, type Regions, splitGrid, splitRegions } from './regions'
import { chosenWeights, fragmentOf, readingKey } from './shader-frame'
import type { Target } from './target'

/** More taps are not unrolled. */
const MOST_UNROLLED = 25
/** Units before it are those of a pass's own textures. */
const FIRST_LAYER_UNIT = 2

/** @param rim draws where the border decides, which is not drawn in layers */
export function prepareBlocks(
  gl: WebGL2RenderingContext,
  programs: ProgramCache,
  pass: KernelPass,
  kernels: readonly (readonly Tap[])[],
  size: PictureSize,
  block: Block,
  format: LayerFormat,
  rim: PreparedPass,
): PreparedPass {
  const layers = createLayers(gl, size, block, format)
  const window = windowOf(kernels.flat())
  const { interior } = splitRegions(size, borderReach(pass, window))
  const sums = prepareSums(
    gl,
    programs,
    size,
    layers,
    {
      pass,
      block,
      terms: kernels.map((taps, k): SumTerm => ({ input: 0, sum: k === 0 ? 'a' : 'b', taps })),
      window,
      loop: kernels.flat().length > MOST_UNROLLED,
    },
    { interior: interior && cellsOver(interior, block), rim: [] },
  )
  const sampler = createBorderSampler(gl, pass.border)
  const woven = weave(gl, programs, pass, layers, interior ? [interior] : [])
  return {
    draws: [...woven.draws, ...rim.draws],
    mix: pass.mix,
    begin(source, from) {
      bindPicture(gl, source, sampler)
      sums.draw({ scale: pass.scale, bias: pass.bias, from })
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
  gl: WebGL2RenderingContext,
  programs: ProgramCache,
  pass: KernelPass,
  parts: readonly SeparablePart[],
  size: PictureSize,
  length: number,
  format: LayerFormat,
): PreparedPass {
  const [down, across]: [Block, Block] = [
    { columns: 1, rows: length },
    { columns: length, rows: 1 },
  ]
  const columns = parts.map(({ column }) => {
    const layers = createLayers(gl, size, down, format)
    const terms: SumTerm[] = [{ input: 0, sum: 'a', taps: column }]
    const window = windowOf(column)
    const made = { pass, block: down, terms, window, loop: false }
    const cells = splitGrid(size, borderReach(pass, window), down)
    return { layers, sums: prepareSums(gl, programs, size, layers, made, cells) }
  })
  const layers = createLayers(gl, size, across, format)
  const window = windowOf(parts.flatMap(({ row }) => row))
  const rows = prepareSums(
    gl,
    programs,
    size,
    layers,
    {
      pass,
      block: across,
      terms: parts.map(({ row }, input) => ({ input, sum: 'a', taps: row })),
      window,
      loop: false,
      from: down,
    },
    splitGrid(size, borderReach(pass, window), across),
  )
  const sampler = createBorderSampler(gl, pass.border)
  return {
    ...weave(gl, programs, pass, layers, [{ x: 0, y: 0, ...size }]),
    begin(source, from) {
      bindPicture(gl, source, sampler)
      const first = firstRead(pass, window, size, from)
      for (const { sums } of columns) sums.draw({ scale: 1, bias: 0, from: first })
      columns.forEach((column, input) => bindLayers(gl, FIRST_LAYER_UNIT + input, column.layers, sampler))
      rows.draw({ scale: pass.scale, bias: pass.bias, from })
      columns.forEach((_, input) => gl.bindSampler(FIRST_LAYER_UNIT + input, null))
    },
    dispose() {
      for (const each of [layers, ...columns.map((column) => column.layers)]) deleteLayers(gl, each)
      gl.deleteSampler(sampler)
    },
  }
}

/** Borders that turn back or around read the other side of the line, too. */
function firstRead(
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

interface PreparedSums {
  draw(how: { scale: number; bias: number; from: Pixels }): void
}

/** The source stands bound where it is read. */
function prepareSums(
  gl: WebGL2RenderingContext,
  programs: ProgramCache,
  size: PictureSize,
  layers: Layers,
  sums: LayeredSums,
  cells: Regions,
): PreparedSums {
  const { pass, block } = sums
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
  return {
    draw({ scale, bias, from }) {
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
    },
  }
}

/** Puts layers together to the pass's own picture, mixed with what came in. */
function weave(
  gl: WebGL2RenderingContext,
  programs: ProgramCache,
  pass: KernelPass,
  layers: Layers,
  rectangles: readonly Rectangle[],
): Pick<PreparedPass, 'draws' | 'mix' | 'set'> {
  const { channels, light, combine } = pass
  const { columns, rows } = layers.block
  const program = programs.forSource(
    `weave|${columns}×${rows}|${readingKey(pass)}|${combine === 'direction'}`,
    fragmentOf({
      channels,
      ...(light && { light }),
      ...(combine === 'direction' && { made: 'vec3' }),
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
