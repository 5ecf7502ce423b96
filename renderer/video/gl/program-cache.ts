/** Compiled programs by key, the least recently used dropped beyond a limit. */
import { VERTEX_SHADER } from './shader-frame'

export interface Program {
  handle: WebGLProgram
  uniform(name: string): WebGLUniformLocation | null
}

export interface ProgramCache {
  /** Sources with the same key are the same. */
  forSource(key: string, fragment: string): Program
  dispose(): void
}

/** Two programs a pass, so a long chain and the one before it find room. */
const LIMIT = 96

/** The caller ends it by `dispose()`, which deletes all programs. */
export function createProgramCache(gl: WebGL2RenderingContext): ProgramCache {
  const programs = new Map<string, Program>()

  function forSource(key: string, fragment: string): Program {
    const program = programs.get(key) ?? link(gl, fragment)
    programs.delete(key)
    programs.set(key, program)
    if (programs.size > LIMIT) dropOldest()
    return program
  }

  function dropOldest(): void {
    const oldest = programs.entries().next().value
    if (!oldest) return
    gl.deleteProgram(oldest[1].handle)
    programs.delete(oldest[0])
  }

  return {
    forSource,
    dispose() {
      for (const { handle } of programs.values()) gl.deleteProgram(handle)
      programs.clear()
    },
  }
}

/** @throws Error with the compiler's words */
function link(gl: WebGL2RenderingContext, fragment: string): Program {
  const handle = gl.createProgram()
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, VERTEX_SHADER],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(kind)
    // Null only on a lost context, where all calls are without effect.
    if (!shader) continue
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    gl.attachShader(handle, shader)
    gl.deleteShader(shader)
  }
  gl.linkProgram(handle)
  if (!gl.getProgramParameter(handle, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new Error(`Shader does not link: ${gl.getProgramInfoLog(handle)}\n${fragment}`)
  }
  return { handle, uniform: memoise((name) => gl.getUniformLocation(handle, name)) }
}

function memoise<Value>(look: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, Value>()
  return (name) => {
    const value = known.has(name) ? (known.get(name) as Value) : look(name)
    known.set(name, value)
    return value
  }
}
