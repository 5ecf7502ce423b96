/** A speech-like test sound: glottal pulses through moving formants, in a rhythm of syllables and pauses. */
import type { Hertz, Samples, Seconds } from '../../../shared/units'
import { makePhrases, type Syllable } from './phrases'
import { seededRandom } from './random'
import { Resonator } from './resonator'

const LENGTH: Seconds = 8
/** The last pause is cut or filled so that the loop has this length and ends in silence. */
const TAIL: Seconds = 0.35
const SEED = 11
const BANDWIDTHS: readonly [Hertz, Hertz, Hertz] = [70, 100, 150]
/** −18 dBFS RMS over the sounding parts. */
const LEVEL = 10 ** (-18 / 20)
const LOUDEST_PEAK = 0.8
/** Formants are moved this often. */
const CONTROL: Samples = 32

/** One loop; the same at every start. Other seeds say something else. */
export function speechSound(rate: Hertz, seed = SEED): Float32Array<ArrayBuffer> {
  const sound = new Float32Array(Math.round(LENGTH * rate))
  const random = seededRandom(seed)
  for (const syllable of makePhrases(LENGTH - TAIL, seed))
    if (syllable.start + syllable.length < LENGTH - TAIL) speak(sound, syllable, rate, random)
  return level(sound)
}

function speak(sound: Float32Array, syllable: Syllable, rate: Hertz, random: () => number): void {
  const first = Math.round(syllable.start * rate)
  const length = Math.round(syllable.length * rate)
  const mouth = BANDWIDTHS.map(() => new Resonator(rate))
  const hiss = new Resonator(rate)
  hiss.tune(4500, 1800)
  let phase = 0
  let last = 0
  // The resonances ring on after the voice has stopped.
  const end = Math.min(sound.length - first, length + Math.round(0.05 * rate))
  for (let n = 0; n < end; n++) {
    const place = Math.min(1, n / length)
    if (n % CONTROL === 0) shapeMouth(mouth, syllable, place)
    phase += pitchAt(syllable, place) / rate
    if (phase >= 1) phase -= 1
    const flow = glottis(phase) * voicing(place, syllable.hiss)
    // What radiates from the lips is the change of the flow.
    let value = (flow - last) * (rate / 8000)
    for (let formant = 0; formant < mouth.length; formant++) value = (mouth[formant] as Resonator).next(value)
    last = flow
    value += 0.25 * hiss.next(random() - 0.5) * hissing(place, syllable.hiss)
    sound[first + n] = (sound[first + n] ?? 0) + syllable.loudness * value
  }
}

function shapeMouth(mouth: readonly Resonator[], { from, to }: Syllable, place: number): void {
  // The mouth has arrived after two thirds of the syllable.
  const way = 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, place * 1.5))
  mouth.forEach((resonator, index) => {
    const start = from[index] ?? 0
    resonator.tune(start + way * ((to[index] ?? 0) - start), BANDWIDTHS[index] ?? 0)
  })
}

function pitchAt({ pitch: [start, end] }: Syllable, place: number): Hertz {
  return start + (end - start) * place
}

/** Air flow through the vocal folds over one period (Rosenberg 1971): opens for 40 %, closes for 16 %, rests. */
function glottis(phase: number): number {
  if (phase < 0.4) return 0.5 * (1 - Math.cos((Math.PI * phase) / 0.4))
  if (phase < 0.56) return Math.cos(((phase - 0.4) / 0.16) * (Math.PI / 2))
  return 0
}

/** Rises after the hiss, holds, falls. */
function voicing(place: number, hiss: number): number {
  const voiced = (place - hiss) / (1 - hiss)
  return voiced <= 0 ? 0 : bump(voiced, 0.15, 0.3)
}

function hissing(place: number, hiss: number): number {
  return hiss === 0 ? 0 : bump(place / (hiss * 1.1), 0.3, 0.4)
}

/** 0 at 0 and 1, 1 between; raised-cosine flanks of the given widths. */
function bump(place: number, rise: number, fall: number): number {
  if (place <= 0 || place >= 1) return 0
  const flank = Math.min(1, place / rise, (1 - place) / fall)
  return 0.5 - 0.5 * Math.cos(Math.PI * flank)
}

/** Brings the sounding parts to the wanted loudness. */
function level(sound: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  // Counted loops: iterators are slow in code that has not been compiled yet, and this runs once, at the start.
  let loudest = 0
  for (let n = 0; n < sound.length; n++) loudest = Math.max(loudest, Math.abs(sound[n] as number))
  let energy = 0
  let sounding = 0
  for (let n = 0; n < sound.length; n++) {
    const value = sound[n] as number
    if (Math.abs(value) <= loudest * 1e-3) continue
    energy += value * value
    sounding++
  }
  const gain = Math.min(LEVEL / Math.sqrt(energy / sounding), LOUDEST_PEAK / loudest)
  for (let n = 0; n < sound.length; n++) sound[n] = (sound[n] as number) * gain
  return sound
}
