import { inflateSync } from 'node:zlib'

/** An 8-bit picture: `data` is `[height][width][channels]`. */
export type Picture = { width: number; height: number; channels: number; data: Uint8Array }

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Channels of the colour types that hold plain levels (PNG 1.2, 11.2.2); palettes are not among our pictures. */
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 4: 2, 6: 4 }

type Chunk = { type: string; body: Buffer }

function chunksOf(file: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = SIGNATURE.length; at < file.length; ) {
    const length = file.readUInt32BE(at)
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), body: file.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

/** Predictor of filter type 4 (PNG 1.2, 9.4): the neighbour nearest to left + above - corner. */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
  if (toLeft <= toAbove && toLeft <= toCorner) {
    return left
  }
  return toAbove <= toCorner ? above : corner
}

function predict(filter: number, left: number, above: number, corner: number): number {
  const predictors = [0, left, above, (left + above) >> 1, paeth(left, above, corner)]
  const prediction = predictors[filter]
  if (prediction === undefined) {
    throw new RangeError(`PNG row has filter ${filter}, allowed are 0 to 4`)
  }
  return prediction
}

function unfilter(rows: Buffer, height: number, rowBytes: number, channels: number): Uint8Array {
  const data = new Uint8Array(height * rowBytes)
  for (let row = 0; row < height; row++) {
    const filter = rows[row * (rowBytes + 1)] as number
    const start = row * rowBytes
    for (let column = 0; column < rowBytes; column++) {
      const left = column >= channels ? (data[start + column - channels] as number) : 0
      const above = row > 0 ? (data[start - rowBytes + column] as number) : 0
      const corner = row > 0 && column >= channels ? (data[start - rowBytes + column - channels] as number) : 0
      const stored = rows[row * (rowBytes + 1) + 1 + column] as number
      data[start + column] = stored + predict(filter, left, above, corner)
    }
  }
  return data
}

/** Decodes an 8-bit, not interlaced PNG without palette (PNG 1.2); throws on any other. */
export function readPng(file: Buffer): Picture {
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) {
    throw new TypeError('Not a PNG file')
  }
  const chunks = chunksOf(file)
  const header = chunks.find((chunk) => chunk.type === 'IHDR')?.body
  const channels = CHANNELS[header?.[9] ?? -1]
  if (!header || channels === undefined || header[8] !== 8 || header[12] !== 0) {
    throw new TypeError('Only 8-bit, not interlaced PNG pictures without palette are read')
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const rows = inflateSync(Buffer.concat(chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.body)))
  return { width, height, channels, data: unfilter(rows, height, width * channels, channels) }
}
