/** Shows a picture untouched. */
import type { Pixels } from '../../../shared/units'
import type { ProgramCache } from './program-cache'
import { type Surface, type Target, rowsOf } from './target'

const FRAGMENT = `#version 300 es
precision highp float;
precision highp int;
uniform highp sampler2D picture;
uniform vec2 rows;
out vec4 colour;
void main() {
  ivec2 p = ivec2(gl_FragCoord.x, rows.x + rows.y * gl_FragCoord.y);
  colour = vec4(texelFetch(picture, p, 0).rgb, 1.0);
}`

/** @param until number of columns to show; those right of them stay as they are */
export function display(
  gl: WebGL2RenderingContext,
  programs: ProgramCache,
  picture: Target,
  output: Surface,
  until: Pixels,
): void {
  if (until <= 0) return
  const program = programs.forSource('display', FRAGMENT)
  const { width, height } = picture.size
  gl.bindFramebuffer(gl.FRAMEBUFFER, output.framebuffer)
  gl.viewport(0, 0, width, height)
  gl.useProgram(program.handle)
  gl.uniform2f(program.uniform('rows'), ...rowsOf(output))
  gl.bindTexture(gl.TEXTURE_2D, picture.texture)
  gl.enable(gl.SCISSOR_TEST)
  gl.scissor(0, 0, until, height)
  gl.drawArrays(gl.TRIANGLES, 0, 3)
  gl.disable(gl.SCISSOR_TEST)
}
