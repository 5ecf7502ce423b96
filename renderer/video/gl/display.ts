/** Shows input and output side by side on the canvas, whose rows count from the bottom. */
import type { ProgramCache } from './program-cache'
import type { Target } from './target'

const FRAGMENT = `#version 300 es
precision highp float;
precision highp int;
uniform highp sampler2D picture;
uniform int height;
out vec4 colour;
void main() {
  ivec2 p = ivec2(gl_FragCoord.xy);
  colour = vec4(texelFetch(picture, ivec2(p.x, height - 1 - p.y), 0).rgb, 1.0);
}`

/** @param split first column of the output; the columns left of it show the input */
export function display(
  gl: WebGL2RenderingContext,
  programs: ProgramCache,
  pictures: { input: Target; output: Target },
  split: number,
): void {
  const program = programs.forSource('display', FRAGMENT)
  const { width, height } = pictures.input.size
  gl.bindFramebuffer(gl.FRAMEBUFFER, null)
  gl.viewport(0, 0, width, height)
  gl.useProgram(program.handle)
  gl.uniform1i(program.uniform('height'), height)
  gl.enable(gl.SCISSOR_TEST)
  columns(gl, pictures.input, 0, split)
  columns(gl, pictures.output, split, width)
  gl.disable(gl.SCISSOR_TEST)
}

function columns(gl: WebGL2RenderingContext, picture: Target, from: number, to: number): void {
  if (to <= from) return
  gl.bindTexture(gl.TEXTURE_2D, picture.texture)
  gl.scissor(from, 0, to - from, picture.size.height)
  gl.drawArrays(gl.TRIANGLES, 0, 3)
}
