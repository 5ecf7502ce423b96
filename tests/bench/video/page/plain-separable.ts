/** Two plain unrolled shaders, columns first and reals between them, frozen as a yardstick. */
import { SIZE } from '../cases'

const SQUARE = `#version 300 es
void main() {
  gl_Position = vec4(float((gl_VertexID << 1) & 2) * 2.0 - 1.0, float(gl_VertexID & 2) * 2.0 - 1.0, 0.0, 1.0);
}`

export function plainSeparable(factors: readonly number[], picture: Uint8Array): () => Uint8ClampedArray {
  const canvas = new OffscreenCanvas(SIZE.width, SIZE.height)
  const gl = canvas.getContext('webgl2', { alpha: false, antialias: false, depth: false })
  // Reals of 32 bits are the fastest that a software rasteriser draws to; half-floats take it 1.5 times as long.
  if (!gl?.getExtension('EXT_color_buffer_float')) throw new Error('This browser has no WebGL2 with float textures')
  const [source, between, output] = [texture(gl, gl.RGBA8), texture(gl, gl.RGBA32F), texture(gl, gl.RGBA8)]
  const steps = [
    { program: link(gl, shader(factors, 'down')), from: source, framebuffer: framebuffer(gl, between) },
    { program: link(gl, shader(factors, 'across')), from: between, framebuffer: framebuffer(gl, output) },
  ]
  gl.viewport(0, 0, SIZE.width, SIZE.height)
  const bytes = new Uint8ClampedArray(picture.length)
  return () => {
    gl.bindTexture(gl.TEXTURE_2D, source)
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, SIZE.width, SIZE.height, gl.RGBA, gl.UNSIGNED_BYTE, picture)
    for (const step of steps) {
      gl.useProgram(step.program)
      gl.bindTexture(gl.TEXTURE_2D, step.from)
      gl.bindFramebuffer(gl.FRAMEBUFFER, step.framebuffer)
      gl.drawArrays(gl.TRIANGLES, 0, 3)
    }
    gl.readPixels(0, 0, SIZE.width, SIZE.height, gl.RGBA, gl.UNSIGNED_BYTE, bytes)
    return bytes
  }
}

function shader(factors: readonly number[], way: 'down' | 'across'): string {
  const taps = factors.map((weight, i) => {
    const at = (i - (factors.length - 1) / 2).toFixed(1)
    const offset = way === 'down' ? `vec2(0.0, ${at})` : `vec2(${at}, 0.0)`
    return `sum += ${weight.toExponential()} * texture(picture, (gl_FragCoord.xy + ${offset}) / size).rgb;`
  })
  return `#version 300 es
precision highp float;
precision highp sampler2D;
uniform sampler2D picture;
out vec4 colour;
void main() {
  vec2 size = vec2(textureSize(picture, 0));
  vec3 sum = vec3(0.0);
  ${taps.join('\n  ')}
  colour = vec4(sum, texture(picture, gl_FragCoord.xy / size).a);
}`
}

function link(gl: WebGL2RenderingContext, fragment: string): WebGLProgram {
  const program = gl.createProgram()
  for (const [type, text] of [
    [gl.VERTEX_SHADER, SQUARE],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const part = gl.createShader(type)
    if (!part) throw new Error('The context is lost')
    gl.shaderSource(part, text)
    gl.compileShader(part)
    gl.attachShader(program, part)
  }
  gl.linkProgram(program)
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program) ?? 'No program')
  return program
}

function texture(gl: WebGL2RenderingContext, format: number): WebGLTexture {
  const made = gl.createTexture()
  gl.bindTexture(gl.TEXTURE_2D, made)
  gl.texStorage2D(gl.TEXTURE_2D, 1, format, SIZE.width, SIZE.height)
  for (const [name, value] of [
    [gl.TEXTURE_MIN_FILTER, gl.NEAREST],
    [gl.TEXTURE_MAG_FILTER, gl.NEAREST],
    [gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE],
    [gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE],
  ] as const)
    gl.texParameteri(gl.TEXTURE_2D, name, value)
  return made
}

function framebuffer(gl: WebGL2RenderingContext, target: WebGLTexture): WebGLFramebuffer {
  const made = gl.createFramebuffer()
  gl.bindFramebuffer(gl.FRAMEBUFFER, made)
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, target, 0)
  return made
}
