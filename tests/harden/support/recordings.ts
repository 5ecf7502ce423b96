/** Spoken and played sound by programs of the system, where they are installed; none otherwise. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom } from '../../../renderer/audio/sources/random'
import { readWav } from '../../../shared/sound-files/read-wav'
import type { Hertz } from '../../../shared/units'

const SOUNDFONTS = ['/usr/share/sounds/sf2/FluidR3_GM.sf2', '/usr/share/sounds/sf2/TimGM6mb.sf2']
const TICKS = 96
const WORDS =
  'the howl of wind under old doors makes seven green boats turn slowly to a warm bright harbour at noon'.split(' ')

/** Writes WAV files into a folder. @returns their paths */
export function makeRecordings(folder: string, count: number, seed: number): string[] {
  const jobs = Array.from({ length: count }, (_, index) => seed + index)
  return [...jobs.flatMap((each) => speak(folder, each)), ...jobs.flatMap((each) => play(folder, each))]
}

/** The file at another rate, linearly interpolated: close enough for what a loudspeaker may play. */
export function readRecording(path: string, rate: Hertz): (n: number) => number {
  const sound = readWav(readFileSync(path))
  if (!sound.ok) throw new Error(`${path}: ${sound.reason.code}`)
  const samples = sound.value.channels[0] as Float32Array
  const step = sound.value.rate / rate
  return (n) => {
    const place = (n * step) % samples.length
    const first = Math.floor(place)
    const [a, b] = [samples[first] as number, samples[(first + 1) % samples.length] as number]
    return a + (place - first) * (b - a)
  }
}

function speak(folder: string, seed: number): string[] {
  const random = seededRandom(seed)
  const text = Array.from({ length: 60 }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ')
  const path = join(folder, `speech-${seed}.wav`)
  const pitch = String(30 + Math.floor(random() * 50))
  spawnSync('espeak-ng', ['-w', path, '-p', pitch, '-s', '160', text], { timeout: 20_000 })
  return existsSync(path) ? [path] : []
}

function play(folder: string, seed: number): string[] {
  const soundfont = SOUNDFONTS.find((path) => existsSync(path))
  if (!soundfont) return []
  const [score, path] = [join(folder, `music-${seed}.mid`), join(folder, `music-${seed}.wav`)]
  writeFileSync(score, scoreOf(seed))
  spawnSync('fluidsynth', ['-ni', '-q', '-F', path, '-r', '44100', soundfont, score], { timeout: 60_000 })
  return existsSync(path) ? [path] : []
}

/** A standard MIDI file of one track: three voices of random notes on random instruments, 20 s. */
function scoreOf(seed: number): Buffer {
  const random = seededRandom(seed)
  const events: number[] = []
  for (let voice = 0; voice < 3; voice++) events.push(0, 0xc0 | voice, Math.floor(random() * 96))
  for (let beat = 0; beat < 40; beat++) {
    const notes = [0, 1, 2].map((voice) => ({ voice, pitch: 48 + 12 * voice + Math.floor(random() * 12) }))
    for (const { voice, pitch } of notes) events.push(0, 0x90 | voice, pitch, 70 + Math.floor(random() * 50))
    notes.forEach(({ voice, pitch }, index) => events.push(index === 0 ? TICKS : 0, 0x80 | voice, pitch, 0))
  }
  events.push(0, 0xff, 0x2f, 0)
  const head = Buffer.from([0x4d, 0x54, 0x68, 0x64, 0, 0, 0, 6, 0, 0, 0, 1, 0, TICKS])
  const track = Buffer.alloc(8)
  track.write('MTrk')
  track.writeUInt32BE(events.length, 4)
  return Buffer.concat([head, track, Buffer.from(events)])
}
