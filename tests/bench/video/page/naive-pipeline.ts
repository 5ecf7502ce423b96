/**
 * The usual pipeline of examples, frozen as a yardstick: each frame to a texture, a plain unrolled shader on a canvas, and
 * the canvas as a new frame on a track that a video element shows.
 */
import type { Kernel2D } from '../../../../shared/chain/video/entry'

export interface NaivePipeline {
  /** Frames shown so far. */
  frames(): number
  stop(): Promise<void>
}

const SQUARE = `#version 300 es
void main() {
  gl_Position = vec4(float((gl_VertexID << 1) & 2) * 2.0 - 1.0, float(gl_VertexID & 2) * 2.0 - 1.0, 0.0, 1.0);
}`

export function startNaivePipeline(track: MediaStreamVideoTrack, kernel: Kernel2D): NaivePipeline {
  const { width = 0, height = 0 } = track.getSettings()
  const canvas = new OffscreenCanvas(width, height)
  const gl = plainProgram(canvas, kernel)
  const generator = new MediaStreamTrackGenerator({ kind: 'video' })
  const video = document.createElement('video')
  video.muted = true
  video.srcObject = new MediaStream([generator])
  document.body.append(video)
  void video.play()
  const reader = new MediaStreamTrackProcessor({ track }).readable.getReader()
  const writer = generator.writable.getWriter()
  let frames = 0
  let stopped = false
  const loop = async (): Promise<void> => {
    while (!stopped) {
      const { value: frame } = await reader.read()
      if (!frame) return
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, gl.RGBA, gl.UNSIGNED_BYTE, frame)
      gl.drawArrays(gl.TRIANGLES, 0, 3)
      const filtered = new VideoFrame(canvas, { timestamp: frame.timestamp })
      frame.close()
      await writer.write(filtered)
      frames++
    }
  }
  const running = loop()
  return {
    frames: () => frames,
    async stop() {
      stopped = true
      await running
      await reader.cancel()
      await writer.close()
      video.remove()
      gl.getExtension('WEBGL_lose_context')?.loseContext()
    },
  }
}

/**
 * A context that draws with the kernel: every tap a texture fetch, its weight a constant.
 * @param alpha GLSL of the result's alpha: the usual pipeline has none
 */
export function plainProgram(canvas: OffscreenCanvas, kernel: Kernel2D, alpha = '1.0'): WebGL2RenderingContext {
  const gl = canvas.getContext('webgl2', { alpha: false, antialias: false, depth: false })
  if (!gl) throw new Error('This browser has no WebGL2')
  const program = gl.createProgram()
  for (const [type, source] of [
    [gl.VERTEX_SHADER, SQUARE],
    [gl.FRAGMENT_SHADER, fragment(kernel, alpha)],
  ] as const) {
    const shader = gl.createShader(type)
    if (!shader) throw new Error('The context is lost')
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    gl.attachShader(program, shader)
  }
  gl.linkProgram(program)
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program) ?? 'No program')
  gl.useProgram(program)
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture())
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, canvas.width, canvas.height)
  for (const [name, value] of [
    [gl.TEXTURE_MIN_FILTER, gl.NEAREST],
    [gl.TEXTURE_MAG_FILTER, gl.NEAREST],
    [gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE],
    [gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE],
  ] as const)
    gl.texParameteri(gl.TEXTURE_2D, name, value)
  gl.viewport(0, 0, canvas.width, canvas.height)
  return gl
}

function fragment(kernel: Kernel2D, alpha: string): string {
  const taps = kernel.flatMap((row, i) =>
    row.map((weight, j) => {
      const offset = `vec2(${(j - (row.length - 1) / 2).toFixed(1)}, ${(i - (kernel.length - 1) / 2).toFixed(1)})`
      return `sum += ${weight.toExponential()} * texture(picture, (gl_FragCoord.xy + ${offset}) / size).rgb;`
    }),
  )
  return `#version 300 es
precision highp float;
uniform sampler2D picture;
out vec4 colour;
void main() {
  vec2 size = vec2(textureSize(picture, 0));
  vec3 sum = vec3(0.0);
  ${taps.join('\n  ')}
  colour = vec4(sum, ${alpha});
}`
}
