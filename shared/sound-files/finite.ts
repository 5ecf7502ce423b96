/** Samples that are no numbers: counted, and the first one found. */
import type { SoundFileFault } from './sound'

export interface NotFinite {
  count: number
  /** From 0; the earliest one in time. */
  frame: number
  /** From 0. */
  channel: number
}

/** @returns undefined when all are finite. */
export function findNotFinite(channels: readonly Float32Array[]): NotFinite | undefined {
  let found: NotFinite | undefined
  for (const [channel, samples] of channels.entries()) {
    for (let frame = 0; frame < samples.length; frame++) {
      if (Number.isFinite(samples[frame])) continue
      found ??= { count: 0, frame, channel }
      found.count++
      if (frame < found.frame) Object.assign(found, { frame, channel })
    }
  }
  return found
}

/** @param offset of the first one in the file, 0 where there is none. */
export function notFinite({ count, frame, channel }: NotFinite, offset: number): SoundFileFault {
  return { code: 'not-finite', offset, count, frame: frame + 1, channel: channel + 1 }
}

export function isSilent(channels: readonly Float32Array[]): boolean {
  return channels.every((samples) => samples.every((value) => value === 0))
}
