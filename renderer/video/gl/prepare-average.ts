/** The mean over time: two pictures of what it gave take turns, so that the frame before can still be asked for. */
import type { Place } from '../../../shared/picture/stage-weights'
import type { AveragePass, PictureSize } from '../engine/engine'
import { drawsOf, type PassMemory, type PreparedPass, runPass } from './prepared-pass'
import type { Program, ProgramCache } from './program-cache'
import { fragmentOf, readingKey, type Reading, WRITTEN } from './shader-frame'
import { createTarget, deleteTarget, readReals, type Target } from './target'

const NO_REACH = { left: 0, top: 0, right: 0, bottom: 0 }

/** @param given memory of a pass before it, which is this one's from now on */
export function prepareAverage(
  gl: WebGL2RenderingContext,
  programs: ProgramCache,
  pass: AveragePass,
  size: PictureSize,
  given?: PassMemory,
): PreparedPass {
  const draws = (name: string, filtered: string, place?: Place) =>
    drawsOf(programs, size, NO_REACH, () => ({
      key: `${name} ${readingKey({ ...pass, place })}`,
      fragment: fragmentOf({
        ...pass,
        place,
        declarations: 'uniform sampler2D memory;\nuniform float part;',
        body: `  vec4 kept = texelFetch(memory, p, 0);\n  filtered = ${filtered};`,
      }),
    }))
  const kept = `kept.${keptPart(pass)}`
  let { now, before, frames } = given ?? createMemory(gl, size)
  let isGiven = false

  function useMemory(program: Program, memory: Target): void {
    gl.activeTexture(gl.TEXTURE1)
    gl.bindTexture(gl.TEXTURE_2D, memory.texture)
    gl.activeTexture(gl.TEXTURE0)
    gl.uniform1i(program.uniform('memory'), 1)
  }

  const update: PreparedPass = {
    // A sum with what was never drawn could be no number.
    draws: draws('remember', `part < 1.0 ? mix(${kept}, valueOf(centre), part) : valueOf(centre)`),
    mix: 1,
    set(program) {
      useMemory(program, before)
      gl.uniform1f(program.uniform('part'), frames === 0 ? 1 : pass.share)
    },
    dispose: () => undefined,
  }
  return {
    draws: draws('remembered', kept, pass.place),
    mix: pass.mix,
    set: (program) => useMemory(program, now),
    remember(source) {
      ;[now, before] = [before, now]
      runPass(gl, update, source, now, 0)
      frames++
    },
    history: () => (frames < 2 ? null : planesOf(readReals(gl, before), pass)),
    forget() {
      frames = 0
    },
    giveMemory() {
      isGiven = true
      return { now, before, frames }
    },
    dispose() {
      if (!isGiven) deleteMemory(gl, { now, before })
    },
  }
}

function createMemory(gl: WebGL2RenderingContext, size: PictureSize): PassMemory {
  return { now: createTarget(gl, size, 'rgba32f'), before: createTarget(gl, size, 'rgba32f'), frames: 0 }
}

export function deleteMemory(gl: WebGL2RenderingContext, { now, before }: Pick<PassMemory, 'now' | 'before'>): void {
  deleteTarget(gl, now)
  deleteTarget(gl, before)
}

/** Where in the memory stands what was read: the brightness stands in all colours. */
function keptPart({ channels }: Reading): string {
  return channels === 'luma' ? 'r' : WRITTEN[channels]
}

function planesOf(reals: Float32Array, reading: Reading): Float32Array[] {
  return keptPart(reading)
    .split('')
    .map((channel) => {
      const at = 'rgba'.indexOf(channel)
      return Float32Array.from({ length: reals.length / 4 }, (_, i) => reals[4 * i + at] as number)
    })
}
