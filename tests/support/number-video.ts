/** A small WebM video whose frame k is grey, with a luma of `16 + 9k`: encoded by the browser, so no codec is checked in. */
export interface NumberVideo {
  codec: 'vp8' | 'vp09.00.10.08'
  count: number
  frameRate: number
}

/** Runs alone inside a page. @returns the file's bytes in base64, as they come out of a page */
export async function makeNumberVideo({ codec, count, frameRate }: NumberVideo): Promise<string> {
  const [width, height] = [64, 48]
  const blocks: number[][] = []
  const encoder = new VideoEncoder({
    output(chunk) {
      const data = new Uint8Array(chunk.byteLength)
      chunk.copyTo(data)
      const time = Math.round(chunk.timestamp / 1000)
      // Track 1, time in the cluster, and whether it stands alone.
      blocks.push(element([0xa3], [0x81, time >> 8, time & 255, chunk.type === 'key' ? 0x80 : 0, ...data]))
    },
    error(fault) {
      throw fault
    },
  })
  encoder.configure({ codec, width, height, bitrate: 4e6, latencyMode: 'quality' })
  for (let number = 0; number < count; number++) {
    const data = new Uint8Array(1.5 * width * height).fill(16 + 9 * number, 0, width * height)
    data.fill(128, width * height)
    const timestamp = Math.round((1e6 * number) / frameRate)
    const frame = new VideoFrame(data, { format: 'I420', codedWidth: width, codedHeight: height, timestamp })
    encoder.encode(frame, { keyFrame: number === 0 })
    frame.close()
  }
  await encoder.flush()
  encoder.close()

  function element(id: number[], content: number[]): number[] {
    const { length } = content
    return [...id, 0x10 | (length >> 24), (length >> 16) & 255, (length >> 8) & 255, length & 255, ...content]
  }
  const number = (id: number[], value: number) => element(id, [(value >> 8) & 255, value & 255])
  const text = (id: number[], value: string) => element(id, [...new TextEncoder().encode(value)])
  const duration = new DataView(new ArrayBuffer(8))
  duration.setFloat64(0, (1000 * count) / frameRate)
  const size = element([0xe0], [...number([0xb0], width), ...number([0xba], height)])
  const name = codec === 'vp8' ? 'V_VP8' : 'V_VP9'
  const track = [...number([0xd7], 1), ...number([0x73, 0xc5], 1), ...number([0x83], 1), ...text([0x86], name), ...size]
  const bytes = [
    ...element([0x1a, 0x45, 0xdf, 0xa3], [...text([0x42, 0x82], 'webm'), ...number([0x42, 0x87], 4)]),
    ...element(
      [0x18, 0x53, 0x80, 0x67],
      [
        // Times in milliseconds, and how many there are.
        ...element(
          [0x15, 0x49, 0xa9, 0x66],
          [
            ...element([0x2a, 0xd7, 0xb1], [0x0f, 0x42, 0x40]),
            ...element([0x44, 0x89], [...new Uint8Array(duration.buffer)]),
          ],
        ),
        ...element([0x16, 0x54, 0xae, 0x6b], element([0xae], track)),
        ...element([0x1f, 0x43, 0xb6, 0x75], [...number([0xe7], 0), ...blocks.flat()]),
      ],
    ),
  ]
  return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''))
}

/** @param grey level of a pixel of the video: luma 16 to 235 is shown as 0 to 255 */
export function numberOf(grey: number): number {
  return Math.round((grey * 219) / 255 / 9)
}
