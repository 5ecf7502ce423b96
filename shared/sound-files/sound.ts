/** A sound as read from a file, what is worth saying about it, and why a file was refused. */
import type { Hertz, Seconds } from '../units'

/** How one sample was stored: unsigned, signed, float; `decoded`: by the browser, from whatever it was. */
export type SoundCoding = 'u8' | 's16' | 's24' | 's32' | 'f32' | 'f64' | 'decoded'

export interface Sound {
  /** As the file states it: nothing is resampled here. */
  rate: Hertz
  /** 1 to 8 arrays of one length >= 1, every value finite; full scale is 1. */
  channels: readonly Float32Array[]
  coding: SoundCoding
  remarks: readonly SoundRemark[]
}

/** The file was used, but not all was as it should be. Words: `soundFiles.remark.<code>`, fields are the arguments. */
export type SoundRemark =
  /** The data chunk claims more bytes than the file has. */
  | { code: 'data-clamped'; stated: number; used: number }
  /** A recording that was never closed: its data chunk says 0 or the largest number; read to the end of the file. */
  | { code: 'size-unknown'; used: number }
  /** Bytes after the last whole frame, dropped. */
  | { code: 'last-frame-cut'; bytes: number }
  | { code: 'silent' }

/** Words: `soundFiles.fault.<code>`; `offset` is the byte where the file stops making sense. */
export type SoundFileFault =
  | { code: 'empty-file'; offset: number }
  | { code: 'not-a-sound-file'; offset: number }
  | { code: 'truncated-header'; offset: number }
  /** `tag` as in the registry of wave formats, `name` the usual one or the tag in hexadecimal. */
  | { code: 'unsupported-coding'; offset: number; tag: number; name: string; bits: number }
  | { code: 'lying-header'; offset: number; field: HeaderField; value: number }
  | { code: 'no-samples'; offset: number }
  | { code: 'too-many-channels'; offset: number; channels: number; most: number }
  | { code: 'too-long'; offset: number; seconds: Seconds; most: Seconds }
  | { code: 'too-large'; offset: number; megabytes: number; most: number }
  /** `count` samples are NaN or infinite; the first is number `frame` of `channel`, both counted from 1. */
  | { code: 'not-finite'; offset: number; count: number; frame: number; channel: number }

  /** The browser's decoder gave up. `kind` as people write it, e.g. `FLAC`. */
  | { code: 'not-decoded'; offset: number; kind: string }

export type HeaderField = 'channels' | 'rate' | 'bits' | 'block-size'

/** More than this is no kernel, and a live source neither. */
export const MAX_FILE_BYTES = 512 * 2 ** 20
export const MAX_CHANNELS = 8
export const MAX_RATE: Hertz = 768_000
export const MAX_SECONDS: Seconds = 60
/** A minute of true stereo at 192 kHz: 184 MB as 32-bit floats. */
export const MAX_SAMPLES = MAX_SECONDS * 192_000 * 4

/** The longest sound that is taken, so that `channels` of it stay within `MAX_SAMPLES`. */
export function longestSound(rate: Hertz, channels: number): Seconds {
  return Math.min(MAX_SECONDS, MAX_SAMPLES / (rate * channels))
}

/** The fault of a sound of so many frames, or undefined when it is short enough. Seconds are rounded for the sentence. */
export function lengthFault(frames: number, rate: Hertz, channels: number, offset: number): SoundFileFault | undefined {
  const most = longestSound(rate, channels)
  const seconds = frames / rate
  if (seconds <= most) return undefined
  return { code: 'too-long', offset, seconds: shownSeconds(seconds), most: Math.floor(most * 10) / 10 }
}

/** Up to a tenth, for the sentence; a sum of many frames may be a hair too large. */
export function shownSeconds(seconds: Seconds): Seconds {
  return Math.ceil(seconds * 10 - 1e-4) / 10
}

export function tooLarge(bytes: number, most: number): SoundFileFault {
  return { code: 'too-large', offset: 0, megabytes: Math.ceil(bytes / 2 ** 20), most: Math.floor(most / 2 ** 20) }
}
