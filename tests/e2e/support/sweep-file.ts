/** What a microphone hears of the lab's sweep in a room of three taps, computed, so that the room is known exactly. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeWav } from '../../support/make-wav'
import { heardIn, measuringSweep } from '../../../shared/lab/e6/room'

/** Seconds after the direct sound, and strength: whole numbers of samples at 44.1 and 48 kHz. */
export const ROOM_TAPS = [
  [0, 1],
  [0.02, 0.5],
  [0.05, -0.25],
] as const

export function roomTaps(rate: number, length: number): Float32Array<ArrayBuffer> {
  const taps = new Float32Array(length)
  for (const [seconds, strength] of ROOM_TAPS) taps[Math.round(seconds * rate)] = strength
  return taps
}

export interface SweepFile {
  path: string
  /** Before the microphone is opened, at the rate of the program: the fake device gets other rates wrong. */
  write(rate: number): Promise<void>
  remove(): Promise<void>
}

/** 16-bit mono WAV, as long as the lab records: looped, every such stretch of it holds the whole answer, turned. */
export async function makeSweepFile(): Promise<SweepFile> {
  const folder = await mkdtemp(join(tmpdir(), 'convolab-sweep-'))
  const path = join(folder, 'sweep.wav')
  return {
    path,
    write: (rate) => {
      const heard = heardIn({ rate, taps: roomTaps(rate, rate) }, measuringSweep(rate))
      return writeFile(path, makeWav({ stored: 's16', rate, channels: [[...heard]] }))
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
