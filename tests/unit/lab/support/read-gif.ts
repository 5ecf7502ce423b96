/** Reads the frames of a GIF from its bytes. Source: CompuServe, "Graphics Interchange Format 89a" (1990). */
export interface ReadGif {
  width: number
  height: number
  /** Milliseconds. */
  delays: number[]
  sizes: [number, number][]
  loops: boolean
}

/** @throws Error for what is no GIF 89a. */
export function readGif(bytes: Uint8Array): ReadGif {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = (at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length))
  if (text(0, 6) !== 'GIF89a') throw new Error('No GIF 89a')
  const tableSize = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  const read: ReadGif = {
    width: view.getUint16(6, true),
    height: view.getUint16(8, true),
    delays: [],
    sizes: [],
    loops: false,
  }
  let at = 13 + tableSize(bytes[10] as number)
  const skipBlocks = () => {
    while (bytes[at] !== 0) at += 1 + (bytes[at] as number)
    at++
  }
  while (bytes[at] !== 0x3b) {
    const kind = bytes[at]
    if (kind === 0x21) {
      if (bytes[at + 1] === 0xf9) read.delays.push(10 * view.getUint16(at + 4, true))
      read.loops ||= bytes[at + 1] === 0xff && text(at + 3, 11) === 'NETSCAPE2.0'
      at += 2
    } else if (kind === 0x2c) {
      read.sizes.push([view.getUint16(at + 5, true), view.getUint16(at + 7, true)])
      at += 10 + tableSize(bytes[at + 9] as number) + 1
    } else throw new Error(`Unknown block ${kind} at ${at}`)
    skipBlocks()
  }
  return read
}
