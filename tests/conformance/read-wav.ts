const FORMAT_WHOLE = 1
const FORMAT_FLOAT = 3

/** Samples of a mono WAV file as they are stored: whole numbers of 16-bit files, floats of 32-bit ones. */
export function readWav(file: Buffer): Float64Array {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') {
    throw new TypeError('Not a WAV file')
  }
  let kind = ''
  for (let at = 12; at + 8 <= file.length; ) {
    const name = file.toString('latin1', at, at + 4)
    const body = file.subarray(at + 8, at + 8 + file.readUInt32LE(at + 4))
    if (name === 'fmt ') {
      kind = `format ${body.readUInt16LE(0)}, channels ${body.readUInt16LE(2)}, bits ${body.readUInt16LE(14)}`
    }
    if (name === 'data') {
      return samplesOf(body, kind)
    }
    at += 8 + body.length + (body.length % 2)
  }
  throw new TypeError('The WAV file has no data')
}

function samplesOf(body: Buffer, kind: string): Float64Array {
  if (kind === `format ${FORMAT_WHOLE}, channels 1, bits 16`) {
    return Float64Array.from({ length: body.length >> 1 }, (_, index) => body.readInt16LE(index * 2))
  }
  if (kind === `format ${FORMAT_FLOAT}, channels 1, bits 32`) {
    return Float64Array.from({ length: body.length >> 2 }, (_, index) => body.readFloatLE(index * 4))
  }
  throw new TypeError(`WAV of ${kind || 'unknown format'} is not read; mono 16-bit whole and 32-bit float are`)
}
