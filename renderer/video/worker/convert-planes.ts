/** Frames of luma and chroma to RGBA where the browser would not go by their matrix and range. */
import type { RawPicture } from '../engine/engine'
import type { ColourMatrix, PlaneLayout } from '../engine/frame-colours'
import { createMemory, Ground, VideoCore } from '../engine/simd/core'
import { compilePrimitives } from './primitives'

export interface PlaneConverter {
  /** @returns bytes that hold until the next call @throws DOMException when the frame cannot be read */
  convert(frame: VideoFrame, layout: PlaneLayout, matrix: ColourMatrix): Promise<RawPicture>
}

interface Place {
  offset: number
  stride: number
}

/** Rows are read and written in groups of 8 pixels. */
const BEYOND = 64
/** Behind the point of the factors, as a power of two. */
const ONE = 8192

export async function openPlaneConverter(): Promise<PlaneConverter> {
  const core = new VideoCore(await compilePrimitives(), createMemory(false))

  return {
    async convert(frame, layout, matrix) {
      const { width, height } = frame.visibleRect ?? { width: 0, height: 0 }
      const ground = new Ground()
      const planes = ground.reserve(frame.allocationSize() + BEYOND)
      const out = ground.reserve(4 * width * height + BEYOND)
      core.ensure(ground.reserved())
      const copied = await frame.copyTo(core.bytes.subarray(planes, out))
      const rows = (plane: number) => (plane === 1 || plane === 2 ? -(-height >> layout.down) : height)
      const [luma, first, second, third] =
        layout.bits === 8
          ? copied
          : copied.map((plane, at) => narrowed(core.bytes, planes, plane, rows(at), layout.bits))
      if (!luma || !first) throw new Error('A frame without chroma')
      const chroma = layout.together ? { ...first, offset: first.offset + 1 } : (second ?? first)
      const alpha = layout.alpha ? third : undefined
      const pattern = layout.together ? 2 : layout.across ? 0 : 1
      const step = pattern === 0 ? 4 : 8
      const whole = (value: number) => Math.round(ONE * value)
      for (let row = 0; row < height; row++) {
        const below = row >> layout.down
        core.run.coloured(
          planes + luma.offset + row * luma.stride,
          planes + first.offset + below * first.stride,
          planes + chroma.offset + below * chroma.stride,
          alpha ? planes + alpha.offset + row * alpha.stride : 0,
          out + 4 * row * width,
          width,
          pattern,
          step,
          matrix.dark,
          whole(matrix.whole),
          whole(matrix.redByRed),
          whole(matrix.greenByBlue),
          whole(matrix.greenByRed),
          whole(matrix.blueByBlue),
        )
      }
      return { width, height, data: core.bytes.subarray(out, out + 4 * width * height) }
    },
  }
}

/** Samples of two bytes made one, in place: rounding to 8 bits loses less than half a level. */
function narrowed(bytes: Uint8Array, base: number, { offset, stride }: Place, rows: number, bits: number): Place {
  const shift = bits - 8
  const half = 1 << (shift - 1)
  const count = (stride * rows) / 2
  const samples = new Uint16Array(bytes.buffer, base + offset, count)
  for (let at = 0; at < count; at++) bytes[base + offset + at] = Math.min(255, ((samples[at] ?? 0) + half) >> shift)
  return { offset, stride: stride / 2 }
}
