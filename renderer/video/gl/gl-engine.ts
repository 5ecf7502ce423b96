import type { Pixels } from '../../../shared/units'
import type { EngineInput, LiveEngine, PassReport, PicturePlan, PictureSize } from '../engine/engine'
import { actingPlan } from '../engine/plan-passes'
import { createRateMeter } from '../engine/rate-meter'
import { firstColumns } from '../engine/visible'
import { formatsBetween } from './between-formats'
import { bitmapScreen } from './bitmap-screen'
import { isSoftware, openContext, rasteriserOf } from './context'
import { display } from './display'
import { type Pictures, createPictures } from './pictures'
import { type GlCosts, TYPICAL_GL_COSTS } from './gl-costs'
import { deviceOf, type GlStep, type KernelStep, planGl } from './gl-plan'
import { deleteMemory } from './prepare-average'
import { preparePass } from './prepare-pass'
import { type PreparedPass, runPass } from './prepared-pass'
import { createProgramCache } from './program-cache'
import { type Screen, canvasScreen } from './screen'
import { type Surface, type Target, readTarget } from './target'

/** Reads frames as they are, and is lost with its context. */
export type GlEngine = LiveEngine & { readonly kind: 'webgl2' }

/** Whoever still drags a slider does not wait for a compiler. */
const SETTLED_AFTER_FRAMES = 60

type Canvas = OffscreenCanvas | HTMLCanvasElement

/**
 * WebGL2 engine that shows its pictures on `canvas`: by a context of the canvas itself where a graphics device draws, by
 * way of plain pixels where a processor does. It owns its context with programs, textures and framebuffers and ends them
 * in `dispose()`; the handles of a lost context are dropped without deleting.
 *
 * @param software draws in place of a device; found out by default
 * @param costs of drawing, asked for at every plan
 * @returns null where WebGL2 with float textures to draw to is not to be had
 */
export function createGlEngine(
  canvas: Canvas,
  software?: boolean,
  costs: () => GlCosts = () => TYPICAL_GL_COSTS,
): GlEngine | null {
  const aside = software === false ? null : openContext(new OffscreenCanvas(1, 1))
  if (aside && (software ?? isSoftware(rasteriserOf(aside)))) {
    const screen = bitmapScreen(aside, canvas)
    return screen ? engineOn(aside, screen, true, costs) : null
  }
  aside?.getExtension('WEBGL_lose_context')?.loseContext()
  const gl = openContext(canvas)
  return gl && engineOn(gl, canvasScreen(gl), false, costs)
}

function engineOn(gl: WebGL2RenderingContext, screen: Screen, software: boolean, costs: () => GlCosts): GlEngine {
  const programs = createProgramCache(gl)
  const loss = gl.getExtension('WEBGL_lose_context')
  const rate = createRateMeter()
  let pictures: (Pictures & { surface: Surface }) | undefined
  let plan: PicturePlan = { passes: [] }
  let steps: readonly GlStep[] = []
  let passes: readonly PreparedPass[] = []
  let from: Pixels = 0
  let shownFrom: Pixels = 0
  /** Whether the last frame stands on the surface, filtered everywhere. */
  let whole = false
  let settledIn = 0
  let frames = 0
  let begun = 0
  let filterMs = 0

  function prepared(): Pictures & { surface: Surface } {
    if (!pictures) throw new Error('prepare() comes before every other call')
    return pictures
  }

  /** What the last pass reads, and what is shown when there is none. */
  function beforeLast({ input, between }: Pictures): Target {
    return passes.length > 1 ? between(passes.length - 2) : input
  }

  /** With no passes the input is the output; no copy is made. */
  function result(all: Pictures): Target {
    const last = passes.at(-1)
    if (!last) return all.input
    runPass(gl, last, beforeLast(all), all.output(), from)
    return all.output()
  }

  /** All passes but the last, which draws where it is wanted: on the canvas, or into a texture to be read. */
  function take(frame: EngineInput, firstColumn: Pixels): void {
    const all = prepared()
    from = firstColumn
    all.upload(frame)
    const columns = firstColumns(plan.passes, from)
    passes.forEach((pass, index) => {
      const source = index === 0 ? all.input : all.between(index - 1)
      pass.remember?.(source)
      if (index < passes.length - 1) runPass(gl, pass, source, all.between(index), columns[index] ?? 0)
    })
  }

  function makePasses(size: PictureSize, remember: boolean, settled: boolean): void {
    const memories = remember ? passes.flatMap((pass) => pass.giveMemory?.() ?? []) : []
    for (const pass of passes) pass.dispose()
    const device = deviceOf(gl, software, costs())
    prepared().keepIn(formatsBetween(plan.passes, device.likesHalves))
    steps = planGl(plan.passes, size, device)
    passes = steps.map((step) => preparePass(gl, programs, step, size, memories, settled))
    for (const memory of memories) deleteMemory(gl, memory)
  }

  function draw(firstColumn: Pixels): void {
    const all = prepared()
    const last = passes.at(-1)
    display(gl, programs, all.input, all.surface, last ? firstColumn : all.size.width)
    if (last) runPass(gl, last, beforeLast(all), all.surface, firstColumn)
  }

  return {
    kind: 'webgl2',
    rasteriser: rasteriserOf(gl),
    plan: () =>
      steps.map((step) =>
        'report' in step
          ? kernelReport(step)
          : { pass: step.pass.kind, way: step.pass.kind, cost: Number.NaN, error: 0 },
      ),
    takesFrames: true,
    largest: gl.getParameter(gl.MAX_TEXTURE_SIZE),
    isLost: () => gl.isContextLost(),
    prepare(next, size) {
      settledIn = SETTLED_AFTER_FRAMES
      const isNewSize = pictures?.size.width !== size.width || pictures.size.height !== size.height
      if (isNewSize) {
        pictures?.dispose()
        pictures = { ...createPictures(gl, size), surface: screen.surface(size) }
      }
      plan = actingPlan(next)
      makePasses(size, !isNewSize, false)
    },
    process(frame, captureTime, firstColumn = 0) {
      begun = performance.now()
      if (settledIn > 0 && --settledIn === 0) makePasses(prepared().size, true, true)
      take(frame, firstColumn)
      whole = false
      frames++
      rate.add(captureTime)
    },
    rehearse() {
      const { size } = prepared()
      take({ ...size, data: new Uint8Array(4 * size.width * size.height) }, 0)
      draw(0)
      for (const pass of passes) pass.forget?.()
      gl.flush()
    },
    frame(captureTime) {
      draw(0)
      screen.drawn(prepared().size.width)
      whole = true
      return screen.frame(captureTime)
    },
    present(firstColumn) {
      const { input, size, surface } = prepared()
      shownFrom = firstColumn
      if (whole) display(gl, programs, input, surface, firstColumn)
      else draw(firstColumn)
      screen.drawn(whole ? firstColumn : size.width)
      screen.show()
    },
    read() {
      const all = prepared()
      const history = passes.flatMap((pass) => (pass.history ? [pass.history()] : []))
      return { input: readTarget(gl, all.input), output: readTarget(gl, result(all)), history }
    },
    sample() {
      const { size } = prepared()
      // With the line at the right rim nothing is filtered, and the untouched picture is what is seen.
      const grid = screen.sample(shownFrom < size.width ? shownFrom : 0)
      filterMs = performance.now() - begun
      return grid
    },
    reset() {
      rate.reset()
      for (const pass of passes) pass.forget?.()
    },
    stats: () => ({ framesIn: frames, framesOut: frames, dropped: 0, fps: rate.rate(), filterMs }),
    onLost: (call) => gl.canvas.addEventListener('webglcontextlost', call, { once: true }),
    lose: () => loss?.loseContext(),
    dispose() {
      if (gl.isContextLost()) return
      for (const pass of passes) pass.dispose()
      pictures?.dispose()
      programs.dispose()
      screen.dispose()
      // About sixteen contexts may live at once; the oldest would be taken from somebody else.
      loss?.loseContext()
    },
  }
}

function kernelReport({ report: { name, cost, error, psnr } }: KernelStep): PassReport {
  return { pass: 'kernel', way: name, cost, error, ...(psnr !== undefined && { psnr }) }
}
