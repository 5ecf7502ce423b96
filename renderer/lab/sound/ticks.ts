/** A row of values as sound: one tick for each, as loud as the value is large. Pure. */

/** Full scale is 1; the largest value is half of it, so that nothing can clip. */
const LOUDEST = 0.5
export const SOUND_RATE = 48_000
export const TICK_EVERY = 0.3
const TICK_LENGTH = 0.08
/** Positive values tick at this pitch, negative ones an octave below. */
const PITCH = 880

/** @returns samples at `rate`; silence for values that are all 0. */
export function ticks(values: readonly number[], rate: number, every = TICK_EVERY): Float32Array<ArrayBuffer> {
  const largest = Math.max(...values.map(Math.abs))
  const sound = new Float32Array(Math.ceil(values.length * every * rate))
  if (!(largest > 0)) return sound
  values.forEach((value, index) => {
    const start = Math.round(index * every * rate)
    const step = (2 * Math.PI * (value < 0 ? PITCH / 2 : PITCH)) / rate
    const loudness = (LOUDEST * Math.abs(value)) / largest
    for (let n = 0; n < TICK_LENGTH * rate && start + n < sound.length; n++) {
      // A raised cosine: it begins and ends at 0, without a click of its own.
      const envelope = 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / (TICK_LENGTH * rate))
      sound[start + n] = loudness * envelope * Math.sin(step * n)
    }
  })
  return sound
}

/** Many answers are heard in two seconds. */
const VERDICT_EVERY = 0.14
/** −20 dB of what an output ticks: a nod, no applause. */
const SOFT = 0.1

/** A soft tick for each answer, an octave lower for a wrong one. */
export function verdictTicks(verdicts: readonly number[], rate: number): Float32Array<ArrayBuffer> {
  return ticks(verdicts, rate, VERDICT_EVERY).map((value) => SOFT * value)
}

/** 16-bit mono WAV. Source: Microsoft, "Multimedia Programming Interface and Data Specifications 1.0" (1991). */
export function wavFile(sound: Float32Array, rate: number): ArrayBuffer {
  const file = new DataView(new ArrayBuffer(44 + 2 * sound.length))
  const write = (at: number, text: string) =>
    Array.from(text).forEach((sign, n) => file.setUint8(at + n, sign.charCodeAt(0)))
  write(0, 'RIFF')
  file.setUint32(4, 36 + 2 * sound.length, true)
  write(8, 'WAVEfmt ')
  file.setUint32(16, 16, true)
  file.setUint16(20, 1, true)
  file.setUint16(22, 1, true)
  file.setUint32(24, rate, true)
  file.setUint32(28, 2 * rate, true)
  file.setUint16(32, 2, true)
  file.setUint16(34, 16, true)
  write(36, 'data')
  file.setUint32(40, 2 * sound.length, true)
  sound.forEach((value, n) => file.setInt16(44 + 2 * n, Math.round(Math.min(1, Math.max(-1, value)) * 32767), true))
  return file.buffer as ArrayBuffer
}
