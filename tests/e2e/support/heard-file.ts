/** What a microphone hears of the lab's sweep in a room of three taps, of claps, and of a steady tone: computed, so that all is known exactly. */
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

/** Seconds of three claps, and when they come again. */
export const CLAP_TIMES = [0.5, 1.2, 2.1]
const CLAP_SECONDS = 3
const BURST_SECONDS = 0.03

/** One clap at full scale, sample by sample: it dies away. */
export function burst(rate: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: BURST_SECONDS * rate }, (_, n) => Math.exp(-n / 300) * Math.cos(n * 0.3))
}

/** A tone of whole periods in every 20 ms, at half of full scale. */
export const TONE = { frequency: 100, amplitude: 0.5 }
const TONE_SECONDS = 3

export interface HeardFile {
  path: string
  /** Before the microphone is opened, at the rate of the program: the fake device gets other rates wrong. */
  writeSweep(rate: number): Promise<void>
  writeClaps(rate: number): Promise<void>
  writeTone(rate: number): Promise<void>
  remove(): Promise<void>
}

/** 16-bit mono WAV. The sweep's is as long as the lab records: looped, every such stretch holds the whole answer, turned. */
export async function makeHeardFile(): Promise<HeardFile> {
  const folder = await mkdtemp(join(tmpdir(), 'convolab-heard-'))
  const path = join(folder, 'heard.wav')
  const write = (rate: number, sound: Float32Array) =>
    writeFile(path, makeWav({ stored: 's16', rate, channels: [[...sound]] }))
  return {
    path,
    writeSweep: (rate) => write(rate, heardIn({ rate, taps: roomTaps(rate, rate) }, measuringSweep(rate))),
    writeClaps(rate) {
      const sound = new Float32Array(CLAP_SECONDS * rate)
      for (const time of CLAP_TIMES)
        sound.set(
          burst(rate).map((value) => 0.8 * value),
          Math.round(time * rate),
        )
      return write(rate, sound)
    },
    writeTone: (rate) =>
      write(
        rate,
        Float32Array.from(
          { length: TONE_SECONDS * rate },
          (_, n) => TONE.amplitude * Math.sin((2 * Math.PI * TONE.frequency * n) / rate),
        ),
      ),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
