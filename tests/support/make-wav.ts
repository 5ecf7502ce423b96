/** WAV files of every coding that is read, put together by hand and not by the code under test. */

export type Stored = 'u8' | 's16' | 's24' | 's32' | 'f32' | 'f64'

export const STORED: readonly Stored[] = ['u8', 's16', 's24', 's32', 'f32', 'f64']
export const SAMPLE_BYTES: Record<Stored, number> = { u8: 1, s16: 2, s24: 3, s32: 4, f32: 4, f64: 8 }

export interface WavPlan {
  stored: Stored
  rate: number
  /** `channels[c][n]`, full scale 1. */
  channels: readonly (readonly number[])[]
  extensible?: boolean
  rf64?: boolean
  /** Put between `fmt ` and `data`. */
  between?: Uint8Array
  /** Put after the data and its padding. */
  after?: Uint8Array
  /** What the data chunk claims, when it is not the truth. */
  dataSize?: number
}

const SUBFORMAT_REST = [0x00, 0x00, 0x00, 0x00, 0x10, 0x00, 0x80, 0x00, 0x00, 0xaa, 0x00, 0x38, 0x9b, 0x71]

export function makeWav(plan: WavPlan): Uint8Array<ArrayBuffer> {
  const data = storeSamples(plan)
  const parts = [
    plan.rf64 ? chunk('ds64', join([u64(0), u64(data.length), u64(data.length), u32(0)])) : bytesOf(''),
    chunk('fmt ', formatOf(plan)),
    plan.between ?? bytesOf(''),
    bytesOf('data'),
    u32(plan.dataSize ?? (plan.rf64 ? 0xffffffff : data.length)),
    data,
    new Uint8Array(data.length % 2),
    plan.after ?? bytesOf(''),
  ]
  const body = join([bytesOf('WAVE'), ...parts])
  return join([bytesOf(plan.rf64 ? 'RF64' : 'RIFF'), u32(plan.rf64 ? 0xffffffff : body.length), body])
}

/** With the padding byte of an odd size unless told. */
export function chunk(id: string, content: Uint8Array, padding = true): Uint8Array<ArrayBuffer> {
  return join([bytesOf(id), u32(content.length), content, new Uint8Array(padding ? content.length % 2 : 0)])
}

function formatOf({ stored, rate, channels, extensible }: WavPlan): Uint8Array<ArrayBuffer> {
  const bytes = SAMPLE_BYTES[stored]
  const block = channels.length * bytes
  const tag = stored.startsWith('f') ? 3 : 1
  const plain = [u16(extensible ? 0xfffe : tag), u16(channels.length), u32(rate), u32(rate * block), u16(block)]
  const bits = u16(bytes * 8)
  if (!extensible) return join([...plain, bits])
  return join([...plain, bits, u16(22), bits, u32(2 ** channels.length - 1), u16(tag), Uint8Array.from(SUBFORMAT_REST)])
}

/** Rounded to the nearest step, limited to the largest. */
function storeSamples({ stored, channels }: WavPlan): Uint8Array<ArrayBuffer> {
  const size = SAMPLE_BYTES[stored]
  const frames = channels[0]?.length ?? 0
  const view = new DataView(new ArrayBuffer(frames * channels.length * size))
  for (let frame = 0, at = 0; frame < frames; frame++)
    for (const channel of channels) {
      store(view, at, stored, channel[frame] ?? 0)
      at += size
    }
  return new Uint8Array(view.buffer)
}

function store(view: DataView, at: number, stored: Stored, value: number): void {
  if (stored === 'f32') return view.setFloat32(at, value, true)
  if (stored === 'f64') return view.setFloat64(at, value, true)
  const scale = 2 ** (SAMPLE_BYTES[stored] * 8 - 1)
  const whole = Math.max(-scale, Math.min(scale - 1, Math.round(value * scale)))
  if (stored === 'u8') return view.setUint8(at, whole + 128)
  if (stored === 's16') return view.setInt16(at, whole, true)
  if (stored === 's32') return view.setInt32(at, whole, true)
  view.setUint16(at, whole & 0xffff, true)
  view.setInt8(at + 2, whole >> 16)
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

export function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export function u16(value: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(value & 255, (value >> 8) & 255)
}

export function u32(value: number): Uint8Array<ArrayBuffer> {
  return join([u16(value & 0xffff), u16(value >>> 16)])
}

function u64(value: number): Uint8Array<ArrayBuffer> {
  return join([u32(value % 2 ** 32), u32(Math.floor(value / 2 ** 32))])
}
