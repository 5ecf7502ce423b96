/** A recording of claps for the fake microphone, computed, so that their times are known exactly. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const RATE = 48_000
/** The file is looped: the gap to the next round is longer than any between claps. */
const SECONDS = 5
export const CLAPS = [0.5, 1.2, 2.1]

/** 16-bit mono WAV: a burst of 30 ms at each time, silence between. */
export async function makeClapFile(): Promise<{ path: string; remove(): Promise<void> }> {
  const samples = RATE * SECONDS
  const file = Buffer.alloc(44 + 2 * samples)
  file.write('RIFF', 0)
  file.writeUInt32LE(36 + 2 * samples, 4)
  file.write('WAVEfmt ', 8)
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(RATE, 24)
  file.writeUInt32LE(2 * RATE, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36)
  file.writeUInt32LE(2 * samples, 40)
  for (const time of CLAPS)
    for (let n = 0; n < 0.03 * RATE; n++) {
      const value = 0.8 * Math.exp(-n / 300) * Math.cos(n * 0.3)
      file.writeInt16LE(Math.round(value * 32767), 44 + 2 * (Math.round(time * RATE) + n))
    }
  const folder = await mkdtemp(join(tmpdir(), 'convolab-claps-'))
  const path = join(folder, 'claps.wav')
  await writeFile(path, file)
  return { path, remove: () => rm(folder, { recursive: true, force: true }) }
}
