/** Interleaved stored samples → one array of floats a channel. */
import type { WavFormat } from './format'

/** Reads one stored sample as a number whose full scale is 1. */
type ReadSample = (view: DataView, at: number) => number

const readers: Record<WavFormat['coding'], ReadSample> = {
  u8: (view, at) => (view.getUint8(at) - 128) / 2 ** 7,
  s16: (view, at) => view.getInt16(at, true) / 2 ** 15,
  s24: (view, at) => (view.getUint16(at, true) + view.getInt8(at + 2) * 2 ** 16) / 2 ** 23,
  s32: (view, at) => view.getInt32(at, true) / 2 ** 31,
  f32: (view, at) => view.getFloat32(at, true),
  f64: (view, at) => view.getFloat64(at, true),
}

/**
 * @param start first byte of the data in the view
 * @param frames so many must lie within the view
 * @returns a double that no 32-bit float can hold becomes infinite
 */
export function decodeSamples(view: DataView, start: number, frames: number, format: WavFormat): Float32Array[] {
  const { channels, coding, sampleBytes } = format
  const read = readers[coding]
  const step = channels * sampleBytes
  return Array.from({ length: channels }, (_, channel) => {
    const samples = new Float32Array(frames)
    let at = start + channel * sampleBytes
    for (let frame = 0; frame < frames; frame++, at += step) samples[frame] = read(view, at)
    return samples
  })
}
