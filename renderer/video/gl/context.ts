/** A WebGL2 context that can draw to float textures, or null where there is none (yet). */
export function openContext(canvas: OffscreenCanvas | HTMLCanvasElement): WebGL2RenderingContext | null {
  const gl = canvas.getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
    powerPreference: 'high-performance',
  }) as WebGL2RenderingContext | null
  if (!gl || gl.isContextLost() || !gl.getExtension('EXT_color_buffer_float')) return null
  gl.disable(gl.DITHER)
  return gl
}

/** Name of the device or software that draws. */
export function rasteriserOf(gl: WebGL2RenderingContext): string {
  const info = gl.getExtension('WEBGL_debug_renderer_info')
  return String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER))
}

/** @returns the name of what draws WebGL2 on this machine, or undefined where there is none */
export function findRasteriser(): string | undefined {
  const gl = openContext(new OffscreenCanvas(1, 1))
  if (!gl) return undefined
  const name = rasteriserOf(gl)
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return name
}

/** Whether a processor draws in place of a graphics device. */
export function isSoftware(rasteriser: string): boolean {
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(rasteriser)
}
